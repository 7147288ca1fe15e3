from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricIncidentDto(Model):
    activity_id: str | None = None
    annotation: str | None = None
    cause_incident_id: str | None = None
    configuration: str | None = None
    create_time: datetime.datetime | None = None
    deleted: bool | None = None
    end_time: datetime.datetime | None = None
    execution_id: str | None = None
    failed_activity_id: str | None = None
    history_configuration: str | None = None
    id: str | None = None
    incident_message: str | None = None
    incident_type: str | None = None
    job_definition_id: str | None = None
    open_: bool | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    resolved: bool | None = None
    root_cause_incident_id: str | None = None
    root_process_instance_id: str | None = None
    tenant_id: str | None = None

from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class IncidentDto(Model):
    activity_id: str | None = None
    annotation: str | None = None
    cause_incident_id: str | None = None
    configuration: str | None = None
    execution_id: str | None = None
    failed_activity_id: str | None = None
    id: str | None = None
    incident_message: str | None = None
    incident_timestamp: datetime.datetime | None = None
    incident_type: str | None = None
    job_definition_id: str | None = None
    process_definition_id: str | None = None
    process_instance_id: str | None = None
    root_cause_incident_id: str | None = None
    tenant_id: str | None = None

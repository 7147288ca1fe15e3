from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricActivityInstanceDto(Model):
    activity_id: str | None = None
    activity_name: str | None = None
    activity_type: str | None = None
    assignee: str | None = None
    called_case_instance_id: str | None = None
    called_process_instance_id: str | None = None
    canceled: bool | None = None
    complete_scope: bool | None = None
    duration_in_millis: int | None = None
    end_time: datetime.datetime | None = None
    execution_id: str | None = None
    id: str | None = None
    parent_activity_instance_id: str | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    start_time: datetime.datetime | None = None
    task_id: str | None = None
    tenant_id: str | None = None

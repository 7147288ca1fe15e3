from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class UserOperationLogEntryDto(Model):
    annotation: str | None = None
    batch_id: str | None = None
    case_definition_id: str | None = None
    case_execution_id: str | None = None
    case_instance_id: str | None = None
    category: str | None = None
    deployment_id: str | None = None
    entity_type: str | None = None
    execution_id: str | None = None
    external_task_id: str | None = None
    id: str | None = None
    job_definition_id: str | None = None
    job_id: str | None = None
    new_value: str | None = None
    operation_id: str | None = None
    operation_type: str | None = None
    org_value: str | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    property_: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    task_id: str | None = None
    timestamp: datetime.datetime | None = None
    user_id: str | None = None

from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricTaskInstanceDto(Model):
    activity_instance_id: str | None = None
    assignee: str | None = None
    case_definition_id: str | None = None
    case_definition_key: str | None = None
    case_execution_id: str | None = None
    case_instance_id: str | None = None
    delete_reason: str | None = None
    description: str | None = None
    due: datetime.datetime | None = None
    duration: int | None = None
    end_time: datetime.datetime | None = None
    execution_id: str | None = None
    follow_up: datetime.datetime | None = None
    id: str | None = None
    name: str | None = None
    owner: str | None = None
    parent_task_id: str | None = None
    priority: int | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    start_time: datetime.datetime | None = None
    task_definition_key: str | None = None
    task_state: str | None = None
    tenant_id: str | None = None

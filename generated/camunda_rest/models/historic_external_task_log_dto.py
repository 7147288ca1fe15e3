from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricExternalTaskLogDto(Model):
    activity_id: str | None = None
    activity_instance_id: str | None = None
    creation_log: bool | None = None
    deletion_log: bool | None = None
    error_message: str | None = None
    execution_id: str | None = None
    external_task_id: str | None = None
    failure_log: bool | None = None
    id: str | None = None
    priority: int | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    retries: int | None = None
    root_process_instance_id: str | None = None
    success_log: bool | None = None
    tenant_id: str | None = None
    timestamp: datetime.datetime | None = None
    topic_name: str | None = None
    worker_id: str | None = None

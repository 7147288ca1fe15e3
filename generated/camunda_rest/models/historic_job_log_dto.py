from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricJobLogDto(Model):
    activity_id: str | None = None
    batch_id: str | None = None
    creation_log: bool | None = None
    deletion_log: bool | None = None
    deployment_id: str | None = None
    execution_id: str | None = None
    failed_activity_id: str | None = None
    failure_log: bool | None = None
    hostname: str | None = None
    id: str | None = None
    job_definition_configuration: str | None = None
    job_definition_id: str | None = None
    job_definition_type: str | None = None
    job_due_date: datetime.datetime | None = None
    job_exception_message: str | None = None
    job_id: str | None = None
    job_priority: int | None = None
    job_retries: int | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    success_log: bool | None = None
    tenant_id: str | None = None
    timestamp: datetime.datetime | None = None

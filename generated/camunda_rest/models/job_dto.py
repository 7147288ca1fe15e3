from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class JobDto(Model):
    batch_id: str | None = None
    create_time: datetime.datetime | None = None
    due_date: datetime.datetime | None = None
    exception_message: str | None = None
    execution_id: str | None = None
    failed_activity_id: str | None = None
    id: str | None = None
    job_definition_id: str | None = None
    priority: int | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    retries: int | None = None
    suspended: bool | None = None
    tenant_id: str | None = None

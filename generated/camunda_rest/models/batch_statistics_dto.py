from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class BatchStatisticsDto(Model):
    batch_job_definition_id: str | None = None
    batch_jobs_per_seed: int | None = None
    completed_jobs: int | None = None
    create_user_id: str | None = None
    execution_start_time: datetime.datetime | None = None
    failed_jobs: int | None = None
    id: str | None = None
    invocations_per_batch_job: int | None = None
    jobs_created: int | None = None
    monitor_job_definition_id: str | None = None
    remaining_jobs: int | None = None
    seed_job_definition_id: str | None = None
    start_time: datetime.datetime | None = None
    suspended: bool | None = None
    tenant_id: str | None = None
    total_jobs: int | None = None
    type_: str | None = None

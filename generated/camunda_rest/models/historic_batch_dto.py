from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricBatchDto(Model):
    batch_job_definition_id: str | None = None
    batch_jobs_per_seed: int | None = None
    create_user_id: str | None = None
    end_time: datetime.datetime | None = None
    execution_start_time: datetime.datetime | None = None
    id: str | None = None
    invocations_per_batch_job: int | None = None
    monitor_job_definition_id: str | None = None
    removal_time: datetime.datetime | None = None
    seed_job_definition_id: str | None = None
    start_time: datetime.datetime | None = None
    tenant_id: str | None = None
    total_jobs: int | None = None
    type_: str | None = None

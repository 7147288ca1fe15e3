from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class CleanableHistoricBatchReportResultDto(Model):
    batch_type: str | None = None
    cleanable_batches_count: int | None = None
    finished_batches_count: int | None = None
    history_time_to_live: int | None = None

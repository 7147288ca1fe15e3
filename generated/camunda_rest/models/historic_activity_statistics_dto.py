from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricActivityStatisticsDto(Model):
    canceled: int | None = None
    complete_scope: int | None = None
    deleted_incidents: int | None = None
    finished: int | None = None
    id: str | None = None
    instances: int | None = None
    open_incidents: int | None = None
    resolved_incidents: int | None = None

from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricDecisionInstanceStatisticsDto(Model):
    decision_definition_key: str | None = None
    evaluations: int | None = None

from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class CleanableHistoricDecisionInstanceReportResultDto(Model):
    cleanable_decision_instance_count: int | None = None
    decision_definition_id: str | None = None
    decision_definition_key: str | None = None
    decision_definition_name: str | None = None
    decision_definition_version: int | None = None
    finished_decision_instance_count: int | None = None
    history_time_to_live: int | None = None
    tenant_id: str | None = None

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.historic_decision_input_instance_dto import HistoricDecisionInputInstanceDto
    from ..models.historic_decision_output_instance_dto import HistoricDecisionOutputInstanceDto


@frozen(kw_only=True, slots=False)
class HistoricDecisionInstanceDto(Model):
    activity_id: str | None = None
    activity_instance_id: str | None = None
    case_definition_id: str | None = None
    case_definition_key: str | None = None
    case_instance_id: str | None = None
    collect_result_value: float | None = None
    decision_definition_id: str | None = None
    decision_definition_key: str | None = None
    decision_definition_name: str | None = None
    decision_requirements_definition_id: str | None = None
    decision_requirements_definition_key: str | None = None
    evaluation_time: datetime.datetime | None = None
    id: str | None = None
    inputs: list[HistoricDecisionInputInstanceDto] | None = None
    outputs: list[HistoricDecisionOutputInstanceDto] | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    root_decision_instance_id: str | None = None
    root_process_instance_id: str | None = None
    tenant_id: str | None = None
    user_id: str | None = None

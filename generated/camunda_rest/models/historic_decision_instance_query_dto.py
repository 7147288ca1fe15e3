from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class HistoricDecisionInstanceQueryDto(Model):
    activity_id_in: list[str] | None | Unset = UNSET
    activity_instance_id_in: list[str] | None | Unset = UNSET
    case_definition_id: str | None | Unset = UNSET
    case_definition_key: str | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    decision_definition_id: str | None | Unset = UNSET
    decision_definition_id_in: list[str] | None | Unset = UNSET
    decision_definition_key: str | None | Unset = UNSET
    decision_definition_key_in: list[str] | None | Unset = UNSET
    decision_definition_name: str | None | Unset = UNSET
    decision_definition_name_like: str | None | Unset = UNSET
    decision_instance_id: str | None | Unset = UNSET
    decision_instance_id_in: list[str] | None | Unset = UNSET
    decision_requirements_definition_id: str | None | Unset = UNSET
    decision_requirements_definition_key: str | None | Unset = UNSET
    disable_binary_fetching: bool | None | Unset = UNSET
    disable_custom_object_deserialization: bool | None | Unset = UNSET
    evaluated_after: datetime.datetime | None | Unset = UNSET
    evaluated_before: datetime.datetime | None | Unset = UNSET
    include_inputs: bool | None | Unset = UNSET
    include_outputs: bool | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    root_decision_instance_id: str | None | Unset = UNSET
    root_decision_instances_only: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.execution_query_sorting import ExecutionQuerySorting
    from ..models.variable_query_parameter_dto import VariableQueryParameterDto


@frozen(kw_only=True, slots=False)
class ExecutionQueryDto(Model):
    active: bool | None | Unset = UNSET
    activity_id: str | None | Unset = UNSET
    business_key: str | None | Unset = UNSET
    incident_id: str | None | Unset = UNSET
    incident_message: str | None | Unset = UNSET
    incident_message_like: str | None | Unset = UNSET
    incident_type: str | None | Unset = UNSET
    message_event_subscription_name: str | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    signal_event_subscription_name: str | None | Unset = UNSET
    sorting: list[ExecutionQuerySorting] | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET
    variables: list[VariableQueryParameterDto] | None | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.variable_instance_query_sorting import VariableInstanceQuerySorting
    from ..models.variable_query_parameter_dto import VariableQueryParameterDto


@frozen(kw_only=True, slots=False)
class VariableInstanceQueryDto(Model):
    activity_instance_id_in: list[str] | None | Unset = UNSET
    batch_id_in: list[str] | None | Unset = UNSET
    case_execution_id_in: list[str] | None | Unset = UNSET
    case_instance_id_in: list[str] | None | Unset = UNSET
    execution_id_in: list[str] | None | Unset = UNSET
    process_instance_id_in: list[str] | None | Unset = UNSET
    sorting: list[VariableInstanceQuerySorting] | None | Unset = UNSET
    task_id_in: list[str] | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    variable_name: str | None | Unset = UNSET
    variable_name_like: str | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_scope_id_in: list[str] | None | Unset = UNSET
    variable_values: list[VariableQueryParameterDto] | None | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET

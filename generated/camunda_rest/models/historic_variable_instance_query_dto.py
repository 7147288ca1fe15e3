from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_variable_instance_query_sorting import HistoricVariableInstanceQuerySorting


@frozen(kw_only=True, slots=False)
class HistoricVariableInstanceQueryDto(Model):
    activity_instance_id_in: list[str] | None | Unset = UNSET
    case_activity_id_in: list[str] | None | Unset = UNSET
    case_execution_id_in: list[str] | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    execution_id_in: list[str] | None | Unset = UNSET
    include_deleted: bool | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_instance_id_in: list[str] | None | Unset = UNSET
    sorting: list[HistoricVariableInstanceQuerySorting] | None | Unset = UNSET
    task_id_in: list[str] | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    variable_name: str | None | Unset = UNSET
    variable_name_in: list[str] | None | Unset = UNSET
    variable_name_like: str | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_type_in: list[str] | None | Unset = UNSET
    variable_value: Any | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.process_instance_query_sorting import ProcessInstanceQuerySorting
    from ..models.variable_query_parameter_dto import VariableQueryParameterDto


@frozen(kw_only=True, slots=False)
class ProcessInstanceQueryDto(Model):
    active: bool | None | Unset = UNSET
    activity_id_in: list[str] | None | Unset = UNSET
    business_key: str | None | Unset = UNSET
    business_key_like: str | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    deployment_id: str | None | Unset = UNSET
    incident_id: str | None | Unset = UNSET
    incident_message: str | None | Unset = UNSET
    incident_message_like: str | None | Unset = UNSET
    incident_type: str | None | Unset = UNSET
    leaf_process_instances: bool | None | Unset = UNSET
    or_queries: list[ProcessInstanceQueryDto] | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_key_in: list[str] | None | Unset = UNSET
    process_definition_key_not_in: list[str] | None | Unset = UNSET
    process_definition_without_tenant_id: bool | None | Unset = UNSET
    process_instance_ids: list[str] | None | Unset = UNSET
    root_process_instances: bool | None | Unset = UNSET
    sorting: list[ProcessInstanceQuerySorting] | None | Unset = UNSET
    sub_case_instance: str | None | Unset = UNSET
    sub_process_instance: str | None | Unset = UNSET
    super_case_instance: str | None | Unset = UNSET
    super_process_instance: str | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET
    variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    with_incident: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_task_instance_query_sorting import HistoricTaskInstanceQuerySorting
    from ..models.variable_query_parameter_dto import VariableQueryParameterDto


@frozen(kw_only=True, slots=False)
class HistoricTaskInstanceQueryDto(Model):
    activity_instance_id_in: list[str] | None | Unset = UNSET
    assigned: bool | None | Unset = UNSET
    case_definition_id: str | None | Unset = UNSET
    case_definition_key: str | None | Unset = UNSET
    case_definition_name: str | None | Unset = UNSET
    case_execution_id: str | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    execution_id: str | None | Unset = UNSET
    finished: bool | None | Unset = UNSET
    finished_after: datetime.datetime | None | Unset = UNSET
    finished_before: datetime.datetime | None | Unset = UNSET
    or_queries: list[HistoricTaskInstanceQueryDto] | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_name: str | None | Unset = UNSET
    process_finished: bool | None | Unset = UNSET
    process_instance_business_key: str | None | Unset = UNSET
    process_instance_business_key_in: list[str] | None | Unset = UNSET
    process_instance_business_key_like: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_unfinished: bool | None | Unset = UNSET
    process_variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    root_process_instance_id: str | None | Unset = UNSET
    sorting: list[HistoricTaskInstanceQuerySorting] | None | Unset = UNSET
    started_after: datetime.datetime | None | Unset = UNSET
    started_before: datetime.datetime | None | Unset = UNSET
    task_assignee: str | None | Unset = UNSET
    task_assignee_like: str | None | Unset = UNSET
    task_definition_key: str | None | Unset = UNSET
    task_definition_key_in: list[str] | None | Unset = UNSET
    task_delete_reason: str | None | Unset = UNSET
    task_delete_reason_like: str | None | Unset = UNSET
    task_description: str | None | Unset = UNSET
    task_description_like: str | None | Unset = UNSET
    task_due_date: datetime.datetime | None | Unset = UNSET
    task_due_date_after: datetime.datetime | None | Unset = UNSET
    task_due_date_before: datetime.datetime | None | Unset = UNSET
    task_follow_up_date: datetime.datetime | None | Unset = UNSET
    task_follow_up_date_after: datetime.datetime | None | Unset = UNSET
    task_follow_up_date_before: datetime.datetime | None | Unset = UNSET
    task_had_candidate_group: str | None | Unset = UNSET
    task_had_candidate_user: str | None | Unset = UNSET
    task_id: str | None | Unset = UNSET
    task_involved_group: str | None | Unset = UNSET
    task_involved_user: str | None | Unset = UNSET
    task_name: str | None | Unset = UNSET
    task_name_like: str | None | Unset = UNSET
    task_owner: str | None | Unset = UNSET
    task_owner_like: str | None | Unset = UNSET
    task_parent_task_id: str | None | Unset = UNSET
    task_priority: int | None | Unset = UNSET
    task_variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    unassigned: bool | None | Unset = UNSET
    unfinished: bool | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET
    with_candidate_groups: bool | None | Unset = UNSET
    without_candidate_groups: bool | None | Unset = UNSET
    without_task_due_date: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.delegation_state import DelegationState
    from ..models.task_query_sorting import TaskQuerySorting
    from ..models.variable_query_parameter_dto import VariableQueryParameterDto


@frozen(kw_only=True, slots=False)
class TaskQueryDto(Model):
    active: bool | None | Unset = UNSET
    activity_instance_id_in: list[str] | None | Unset = UNSET
    assigned: bool | None | Unset = UNSET
    assignee: str | None | Unset = UNSET
    assignee_expression: str | None | Unset = UNSET
    assignee_in: list[str] | None | Unset = UNSET
    assignee_like: str | None | Unset = UNSET
    assignee_like_expression: str | None | Unset = UNSET
    assignee_not_in: list[str] | None | Unset = UNSET
    candidate_group: str | None | Unset = UNSET
    candidate_group_expression: str | None | Unset = UNSET
    candidate_group_like: str | None | Unset = UNSET
    candidate_groups: list[str] | None | Unset = UNSET
    candidate_groups_expression: str | None | Unset = UNSET
    candidate_user: str | None | Unset = UNSET
    candidate_user_expression: str | None | Unset = UNSET
    case_definition_id: str | None | Unset = UNSET
    case_definition_key: str | None | Unset = UNSET
    case_definition_name: str | None | Unset = UNSET
    case_definition_name_like: str | None | Unset = UNSET
    case_execution_id: str | None | Unset = UNSET
    case_instance_business_key: str | None | Unset = UNSET
    case_instance_business_key_like: str | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    case_instance_variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    created_after: datetime.datetime | None | Unset = UNSET
    created_after_expression: str | None | Unset = UNSET
    created_before: datetime.datetime | None | Unset = UNSET
    created_before_expression: str | None | Unset = UNSET
    created_on: datetime.datetime | None | Unset = UNSET
    created_on_expression: str | None | Unset = UNSET
    delegation_state: DelegationState | None | Unset = UNSET
    description: str | None | Unset = UNSET
    description_like: str | None | Unset = UNSET
    due_after: datetime.datetime | None | Unset = UNSET
    due_after_expression: str | None | Unset = UNSET
    due_before: datetime.datetime | None | Unset = UNSET
    due_before_expression: str | None | Unset = UNSET
    due_date: datetime.datetime | None | Unset = UNSET
    due_date_expression: str | None | Unset = UNSET
    execution_id: str | None | Unset = UNSET
    follow_up_after: datetime.datetime | None | Unset = UNSET
    follow_up_after_expression: str | None | Unset = UNSET
    follow_up_before: datetime.datetime | None | Unset = UNSET
    follow_up_before_expression: str | None | Unset = UNSET
    follow_up_before_or_not_existent: datetime.datetime | None | Unset = UNSET
    follow_up_before_or_not_existent_expression: str | None | Unset = UNSET
    follow_up_date: datetime.datetime | None | Unset = UNSET
    follow_up_date_expression: str | None | Unset = UNSET
    include_assigned_tasks: bool | None | Unset = UNSET
    involved_user: str | None | Unset = UNSET
    involved_user_expression: str | None | Unset = UNSET
    max_priority: int | None | Unset = UNSET
    min_priority: int | None | Unset = UNSET
    name: str | None | Unset = UNSET
    name_like: str | None | Unset = UNSET
    name_not_equal: str | None | Unset = UNSET
    name_not_like: str | None | Unset = UNSET
    or_queries: list[TaskQueryDto] | None | Unset = UNSET
    owner: str | None | Unset = UNSET
    owner_expression: str | None | Unset = UNSET
    parent_task_id: str | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_key_in: list[str] | None | Unset = UNSET
    process_definition_name: str | None | Unset = UNSET
    process_definition_name_like: str | None | Unset = UNSET
    process_instance_business_key: str | None | Unset = UNSET
    process_instance_business_key_expression: str | None | Unset = UNSET
    process_instance_business_key_in: list[str] | None | Unset = UNSET
    process_instance_business_key_like: str | None | Unset = UNSET
    process_instance_business_key_like_expression: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_instance_id_in: list[str] | None | Unset = UNSET
    process_variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    sorting: list[TaskQuerySorting] | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    task_definition_key: str | None | Unset = UNSET
    task_definition_key_in: list[str] | None | Unset = UNSET
    task_definition_key_like: str | None | Unset = UNSET
    task_definition_key_not_in: list[str] | None | Unset = UNSET
    task_id: str | None | Unset = UNSET
    task_id_in: list[str] | None | Unset = UNSET
    task_variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    unassigned: bool | None | Unset = UNSET
    updated_after: datetime.datetime | None | Unset = UNSET
    updated_after_expression: str | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET
    with_candidate_groups: bool | None | Unset = UNSET
    with_candidate_users: bool | None | Unset = UNSET
    without_candidate_groups: bool | None | Unset = UNSET
    without_candidate_users: bool | None | Unset = UNSET
    without_due_date: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET

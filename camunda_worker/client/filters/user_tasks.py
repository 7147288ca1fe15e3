"""What ``client.user_tasks`` can be filtered by."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypedDict

from camunda_rest.models import DelegationState, SortOrder, TaskQuerySortingSortBy
from camunda_worker.client.filters import Flag, VariableFilter


class UserTaskFilters(TypedDict, total=False):
    """Filters of user tasks, and what the list is sorted by."""

    active: Flag
    activity_instance_id_in: Sequence[str]
    assigned: Flag
    assignee: str
    assignee_in: Sequence[str]
    assignee_like: str
    assignee_not_in: Sequence[str]
    candidate_group: str
    candidate_group_like: str
    candidate_groups: Sequence[str]
    candidate_user: str
    case_definition_id: str
    case_definition_key: str
    case_definition_name: str
    case_definition_name_like: str
    case_execution_id: str
    case_instance_business_key: str
    case_instance_business_key_like: str
    case_instance_id: str
    case_instance_variables: VariableFilter
    created_after: datetime
    created_before: datetime
    created_on: datetime
    delegation_state: DelegationState
    description: str
    description_like: str
    due_after: datetime
    due_before: datetime
    due_date: datetime
    execution_id: str
    follow_up_after: datetime
    follow_up_before: datetime
    follow_up_before_or_not_existent: datetime
    follow_up_date: datetime
    include_assigned_tasks: Flag
    involved_user: str
    max_priority: int
    min_priority: int
    name: str
    name_like: str
    name_not_equal: str
    name_not_like: str
    owner: str
    parent_task_id: str
    priority: int
    process_definition_id: str
    process_definition_key: str
    process_definition_key_in: Sequence[str]
    process_definition_name: str
    process_definition_name_like: str
    process_instance_business_key: str
    process_instance_business_key_in: Sequence[str]
    process_instance_business_key_like: str
    process_instance_id: str
    process_instance_id_in: Sequence[str]
    process_variables: VariableFilter
    suspended: Flag
    task_definition_key: str
    task_definition_key_in: Sequence[str]
    task_definition_key_like: str
    task_definition_key_not_in: Sequence[str]
    task_id: str
    task_id_in: Sequence[str]
    task_variables: VariableFilter
    tenant_id_in: Sequence[str]
    unassigned: Flag
    updated_after: datetime
    variable_names_ignore_case: Flag
    variable_values_ignore_case: Flag
    with_candidate_groups: Flag
    with_candidate_users: Flag
    without_candidate_groups: Flag
    without_candidate_users: Flag
    without_due_date: Flag
    without_tenant_id: Flag
    sort_by: TaskQuerySortingSortBy
    sort_order: SortOrder

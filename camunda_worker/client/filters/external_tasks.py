"""What ``client.external_tasks`` can be filtered by."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypedDict

from camunda_rest.models import ExternalTaskQuerySortingSortBy, SortOrder
from camunda_worker.client.filters import Flag, VariableFilter


class ExternalTaskFilters(TypedDict, total=False):
    """Filters of external tasks, and what the list is sorted by."""

    active: Flag
    activity_id: str
    activity_id_in: Sequence[str]
    execution_id: str
    external_task_id: str
    external_task_id_in: Sequence[str]
    lock_expiration_after: datetime
    lock_expiration_before: datetime
    locked: Flag
    no_retries_left: Flag
    not_locked: Flag
    priority_higher_than_or_equals: int
    priority_lower_than_or_equals: int
    process_definition_id: str
    process_definition_key: str
    process_definition_key_in: Sequence[str]
    process_definition_name: str
    process_definition_name_like: str
    process_instance_id: str
    process_instance_id_in: Sequence[str]
    process_variables: VariableFilter
    suspended: Flag
    tenant_id_in: Sequence[str]
    topic_name: str
    variable_names_ignore_case: Flag
    variable_values_ignore_case: Flag
    with_retries_left: Flag
    worker_id: str
    sort_by: ExternalTaskQuerySortingSortBy
    sort_order: SortOrder

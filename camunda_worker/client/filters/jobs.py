"""What ``client.jobs`` can be filtered by."""

from collections.abc import Sequence
from typing import TypedDict

from camunda_rest.models import JobConditionQueryParameterDto, JobQuerySortingSortBy, SortOrder
from camunda_worker.client.filters import Flag


class JobFilters(TypedDict, total=False):
    """Filters of jobs, and what the list is sorted by."""

    acquired: Flag
    active: Flag
    activity_id: str
    create_times: Sequence[JobConditionQueryParameterDto]
    due_dates: Sequence[JobConditionQueryParameterDto]
    exception_message: str
    executable: Flag
    execution_id: str
    failed_activity_id: str
    include_jobs_without_tenant_id: Flag
    job_definition_id: str
    job_id: str
    job_ids: Sequence[str]
    messages: Flag
    no_retries_left: Flag
    priority_higher_than_or_equals: int
    priority_lower_than_or_equals: int
    process_definition_id: str
    process_definition_key: str
    process_instance_id: str
    process_instance_ids: Sequence[str]
    suspended: Flag
    tenant_id_in: Sequence[str]
    timers: Flag
    with_exception: Flag
    with_retries_left: Flag
    without_tenant_id: Flag
    sort_by: JobQuerySortingSortBy
    sort_order: SortOrder

"""What ``client.history`` can be filtered by."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypedDict

from camunda_rest.models import (
    HistoricActivityInstanceQuerySortingSortBy,
    HistoricProcessInstanceQuerySortingSortBy,
    IncidentStatus,
    SortOrder,
)
from camunda_worker.client.filters import Flag, VariableFilter


class PastInstanceFilters(TypedDict, total=False):
    """Filters of process instances, those that ended, too, and what the list is sorted by."""

    active: Flag
    active_activity_id_in: Sequence[str]
    activity_id_in: Sequence[str]
    case_instance_id: str
    completed: Flag
    executed_activity_after: datetime
    executed_activity_before: datetime
    executed_activity_id_in: Sequence[str]
    executed_job_after: datetime
    executed_job_before: datetime
    externally_terminated: Flag
    finished: Flag
    finished_after: datetime
    finished_before: datetime
    incident_id_in: Sequence[str]
    incident_message: str
    incident_message_like: str
    incident_status: IncidentStatus
    incident_type: str
    internally_terminated: Flag
    process_definition_id: str
    process_definition_key: str
    process_definition_key_in: Sequence[str]
    process_definition_key_not_in: Sequence[str]
    process_definition_name: str
    process_definition_name_like: str
    process_instance_business_key: str
    process_instance_business_key_in: Sequence[str]
    process_instance_business_key_like: str
    process_instance_id: str
    process_instance_id_not_in: Sequence[str]
    process_instance_ids: Sequence[str]
    root_process_instance_id: str
    root_process_instances: Flag
    started_after: datetime
    started_before: datetime
    started_by: str
    sub_case_instance_id: str
    sub_process_instance_id: str
    super_case_instance_id: str
    super_process_instance_id: str
    suspended: Flag
    tenant_id_in: Sequence[str]
    unfinished: Flag
    variable_names_ignore_case: Flag
    variable_values_ignore_case: Flag
    variables: VariableFilter
    with_incidents: Flag
    with_jobs_retrying: Flag
    with_root_incidents: Flag
    without_tenant_id: Flag
    sort_by: HistoricProcessInstanceQuerySortingSortBy
    sort_order: SortOrder


class PastActivityFilters(TypedDict, total=False):
    """Filters of activity instances, those that ended, too, and what the list is sorted by."""

    activity_id: str
    activity_instance_id: str
    activity_name: str
    activity_type: str
    canceled: Flag
    complete_scope: Flag
    execution_id: str
    finished: Flag
    finished_after: datetime
    finished_before: datetime
    process_definition_id: str
    process_instance_id: str
    started_after: datetime
    started_before: datetime
    task_assignee: str
    tenant_id_in: Sequence[str]
    unfinished: Flag
    without_tenant_id: Flag
    sort_by: HistoricActivityInstanceQuerySortingSortBy
    sort_order: SortOrder


class PastVariableFilters(TypedDict, total=False):
    """Filters of variables of process instances, those that ended, too."""

    activity_instance_id_in: Sequence[str]
    case_activity_id_in: Sequence[str]
    case_execution_id_in: Sequence[str]
    case_instance_id: str
    execution_id_in: Sequence[str]
    include_deleted: Flag
    process_definition_id: str
    process_definition_key: str
    process_instance_id: str
    process_instance_id_in: Sequence[str]
    task_id_in: Sequence[str]
    tenant_id_in: Sequence[str]
    variable_name: str
    variable_name_in: Sequence[str]
    variable_name_like: str
    variable_names_ignore_case: Flag
    variable_type_in: Sequence[str]
    variable_value: object
    variable_values_ignore_case: Flag
    without_tenant_id: Flag

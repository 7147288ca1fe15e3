"""What ``client.instances`` can be filtered by."""

from collections.abc import Sequence
from typing import TypedDict

from camunda_rest.models import ProcessInstanceQuerySortingSortBy, SortOrder
from camunda_worker.client.filters import Flag, VariableFilter


class InstanceFilters(TypedDict, total=False):
    """Filters of running process instances, and what the list is sorted by."""

    active: Flag
    activity_id_in: Sequence[str]
    business_key: str
    business_key_like: str
    case_instance_id: str
    deployment_id: str
    incident_id: str
    incident_message: str
    incident_message_like: str
    incident_type: str
    leaf_process_instances: Flag
    process_definition_id: str
    process_definition_key: str
    process_definition_key_in: Sequence[str]
    process_definition_key_not_in: Sequence[str]
    process_definition_without_tenant_id: Flag
    process_instance_ids: Sequence[str]
    root_process_instances: Flag
    sub_case_instance: str
    sub_process_instance: str
    super_case_instance: str
    super_process_instance: str
    suspended: Flag
    tenant_id_in: Sequence[str]
    variable_names_ignore_case: Flag
    variable_values_ignore_case: Flag
    variables: VariableFilter
    with_incident: Flag
    without_tenant_id: Flag
    sort_by: ProcessInstanceQuerySortingSortBy
    sort_order: SortOrder

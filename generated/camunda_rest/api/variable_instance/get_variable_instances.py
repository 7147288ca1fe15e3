"""GET /variable-instance

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.16.0: variableScopeIdIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Variable-Instance/operation/getVariableInstances
"""

from ...client import Client
from ...models.sort_order import SortOrder
from ...models.variable_instance_dto import VariableInstanceDto
from ...models.variable_instance_query_sorting_sort_by import VariableInstanceQuerySortingSortBy
from ...operation import Operation

_OPERATION: Operation[list[VariableInstanceDto]] = Operation(
    "GET", "/variable-instance", {200: list[VariableInstanceDto]}
)


def sync(
    *,
    client: Client,
    activity_instance_id_in: str | None = None,
    batch_id_in: str | None = None,
    case_execution_id_in: str | None = None,
    case_instance_id_in: str | None = None,
    deserialize_values: bool | None = None,
    execution_id_in: str | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    process_instance_id_in: str | None = None,
    sort_by: VariableInstanceQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id_in: str | None = None,
    tenant_id_in: str | None = None,
    variable_name: str | None = None,
    variable_name_like: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_scope_id_in: str | None = None,
    variable_values: str | None = None,
    variable_values_ignore_case: bool | None = None,
) -> list[VariableInstanceDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "batchIdIn": batch_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceIdIn": case_instance_id_in,
            "deserializeValues": deserialize_values,
            "executionIdIn": execution_id_in,
            "firstResult": first_result,
            "maxResults": max_results,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskIdIn": task_id_in,
            "tenantIdIn": tenant_id_in,
            "variableName": variable_name,
            "variableNameLike": variable_name_like,
            "variableNamesIgnoreCase": variable_names_ignore_case,
            "variableScopeIdIn": variable_scope_id_in,
            "variableValues": variable_values,
            "variableValuesIgnoreCase": variable_values_ignore_case,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_instance_id_in: str | None = None,
    batch_id_in: str | None = None,
    case_execution_id_in: str | None = None,
    case_instance_id_in: str | None = None,
    deserialize_values: bool | None = None,
    execution_id_in: str | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    process_instance_id_in: str | None = None,
    sort_by: VariableInstanceQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id_in: str | None = None,
    tenant_id_in: str | None = None,
    variable_name: str | None = None,
    variable_name_like: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_scope_id_in: str | None = None,
    variable_values: str | None = None,
    variable_values_ignore_case: bool | None = None,
) -> list[VariableInstanceDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "batchIdIn": batch_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceIdIn": case_instance_id_in,
            "deserializeValues": deserialize_values,
            "executionIdIn": execution_id_in,
            "firstResult": first_result,
            "maxResults": max_results,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskIdIn": task_id_in,
            "tenantIdIn": tenant_id_in,
            "variableName": variable_name,
            "variableNameLike": variable_name_like,
            "variableNamesIgnoreCase": variable_names_ignore_case,
            "variableScopeIdIn": variable_scope_id_in,
            "variableValues": variable_values,
            "variableValuesIgnoreCase": variable_values_ignore_case,
        },
    )

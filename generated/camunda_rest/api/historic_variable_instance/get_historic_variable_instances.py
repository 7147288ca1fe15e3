"""GET /history/variable-instance

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.17.0: variableNameIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Variable-Instance/operation/getHistoricVariableInstances
"""

from ...client import Client
from ...models.historic_variable_instance_dto import HistoricVariableInstanceDto
from ...models.historic_variable_instance_query_sorting_sort_by import (
    HistoricVariableInstanceQuerySortingSortBy,
)
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricVariableInstanceDto]] = Operation(
    "GET", "/history/variable-instance", {200: list[HistoricVariableInstanceDto]}
)


def sync(
    *,
    client: Client,
    activity_instance_id_in: str | None = None,
    case_activity_id_in: str | None = None,
    case_execution_id_in: str | None = None,
    case_instance_id: str | None = None,
    deserialize_values: bool | None = None,
    execution_id_in: str | None = None,
    first_result: int | None = None,
    include_deleted: bool | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    process_instance_id_in: str | None = None,
    sort_by: HistoricVariableInstanceQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id_in: str | None = None,
    tenant_id_in: str | None = None,
    variable_name: str | None = None,
    variable_name_in: str | None = None,
    variable_name_like: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_type_in: str | None = None,
    variable_value: str | None = None,
    variable_values_ignore_case: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricVariableInstanceDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "caseActivityIdIn": case_activity_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceId": case_instance_id,
            "deserializeValues": deserialize_values,
            "executionIdIn": execution_id_in,
            "firstResult": first_result,
            "includeDeleted": include_deleted,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskIdIn": task_id_in,
            "tenantIdIn": tenant_id_in,
            "variableName": variable_name,
            "variableNameIn": variable_name_in,
            "variableNameLike": variable_name_like,
            "variableNamesIgnoreCase": variable_names_ignore_case,
            "variableTypeIn": variable_type_in,
            "variableValue": variable_value,
            "variableValuesIgnoreCase": variable_values_ignore_case,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_instance_id_in: str | None = None,
    case_activity_id_in: str | None = None,
    case_execution_id_in: str | None = None,
    case_instance_id: str | None = None,
    deserialize_values: bool | None = None,
    execution_id_in: str | None = None,
    first_result: int | None = None,
    include_deleted: bool | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    process_instance_id_in: str | None = None,
    sort_by: HistoricVariableInstanceQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id_in: str | None = None,
    tenant_id_in: str | None = None,
    variable_name: str | None = None,
    variable_name_in: str | None = None,
    variable_name_like: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_type_in: str | None = None,
    variable_value: str | None = None,
    variable_values_ignore_case: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricVariableInstanceDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "caseActivityIdIn": case_activity_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceId": case_instance_id,
            "deserializeValues": deserialize_values,
            "executionIdIn": execution_id_in,
            "firstResult": first_result,
            "includeDeleted": include_deleted,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskIdIn": task_id_in,
            "tenantIdIn": tenant_id_in,
            "variableName": variable_name,
            "variableNameIn": variable_name_in,
            "variableNameLike": variable_name_like,
            "variableNamesIgnoreCase": variable_names_ignore_case,
            "variableTypeIn": variable_type_in,
            "variableValue": variable_value,
            "variableValuesIgnoreCase": variable_values_ignore_case,
            "withoutTenantId": without_tenant_id,
        },
    )

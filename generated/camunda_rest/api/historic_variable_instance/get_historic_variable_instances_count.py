"""GET /history/variable-instance/count

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.17.0: variableNameIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Variable-Instance/operation/getHistoricVariableInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/history/variable-instance/count", {200: CountResultDto}
)


def sync(
    *,
    client: Client,
    activity_instance_id_in: str | None = None,
    case_activity_id_in: str | None = None,
    case_execution_id_in: str | None = None,
    case_instance_id: str | None = None,
    execution_id_in: str | None = None,
    include_deleted: bool | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    process_instance_id_in: str | None = None,
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
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "caseActivityIdIn": case_activity_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceId": case_instance_id,
            "executionIdIn": execution_id_in,
            "includeDeleted": include_deleted,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "processInstanceIdIn": process_instance_id_in,
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
    execution_id_in: str | None = None,
    include_deleted: bool | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    process_instance_id_in: str | None = None,
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
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "caseActivityIdIn": case_activity_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceId": case_instance_id,
            "executionIdIn": execution_id_in,
            "includeDeleted": include_deleted,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "processInstanceIdIn": process_instance_id_in,
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

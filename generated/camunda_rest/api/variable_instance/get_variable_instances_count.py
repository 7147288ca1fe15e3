"""GET /variable-instance/count

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.16.0: variableScopeIdIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Variable-Instance/operation/getVariableInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/variable-instance/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    activity_instance_id_in: str | None = None,
    batch_id_in: str | None = None,
    case_execution_id_in: str | None = None,
    case_instance_id_in: str | None = None,
    execution_id_in: str | None = None,
    process_instance_id_in: str | None = None,
    task_id_in: str | None = None,
    tenant_id_in: str | None = None,
    variable_name: str | None = None,
    variable_name_like: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_scope_id_in: str | None = None,
    variable_values: str | None = None,
    variable_values_ignore_case: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "batchIdIn": batch_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceIdIn": case_instance_id_in,
            "executionIdIn": execution_id_in,
            "processInstanceIdIn": process_instance_id_in,
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
    execution_id_in: str | None = None,
    process_instance_id_in: str | None = None,
    task_id_in: str | None = None,
    tenant_id_in: str | None = None,
    variable_name: str | None = None,
    variable_name_like: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_scope_id_in: str | None = None,
    variable_values: str | None = None,
    variable_values_ignore_case: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityInstanceIdIn": activity_instance_id_in,
            "batchIdIn": batch_id_in,
            "caseExecutionIdIn": case_execution_id_in,
            "caseInstanceIdIn": case_instance_id_in,
            "executionIdIn": execution_id_in,
            "processInstanceIdIn": process_instance_id_in,
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

"""GET /history/user-operation/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-User-Operation-Log/operation/queryUserOperationCount
"""

import datetime

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/history/user-operation/count", {200: CountResultDto}
)


def sync(
    *,
    client: Client,
    after_timestamp: datetime.datetime | None = None,
    batch_id: str | None = None,
    before_timestamp: datetime.datetime | None = None,
    case_definition_id: str | None = None,
    case_execution_id: str | None = None,
    case_instance_id: str | None = None,
    category: str | None = None,
    category_in: str | None = None,
    deployment_id: str | None = None,
    entity_type: str | None = None,
    entity_type_in: str | None = None,
    execution_id: str | None = None,
    external_task_id: str | None = None,
    job_definition_id: str | None = None,
    job_id: str | None = None,
    operation_id: str | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    property_: str | None = None,
    task_id: str | None = None,
    user_id: str | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "afterTimestamp": after_timestamp,
            "batchId": batch_id,
            "beforeTimestamp": before_timestamp,
            "caseDefinitionId": case_definition_id,
            "caseExecutionId": case_execution_id,
            "caseInstanceId": case_instance_id,
            "category": category,
            "categoryIn": category_in,
            "deploymentId": deployment_id,
            "entityType": entity_type,
            "entityTypeIn": entity_type_in,
            "executionId": execution_id,
            "externalTaskId": external_task_id,
            "jobDefinitionId": job_definition_id,
            "jobId": job_id,
            "operationId": operation_id,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "property": property_,
            "taskId": task_id,
            "userId": user_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    after_timestamp: datetime.datetime | None = None,
    batch_id: str | None = None,
    before_timestamp: datetime.datetime | None = None,
    case_definition_id: str | None = None,
    case_execution_id: str | None = None,
    case_instance_id: str | None = None,
    category: str | None = None,
    category_in: str | None = None,
    deployment_id: str | None = None,
    entity_type: str | None = None,
    entity_type_in: str | None = None,
    execution_id: str | None = None,
    external_task_id: str | None = None,
    job_definition_id: str | None = None,
    job_id: str | None = None,
    operation_id: str | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    property_: str | None = None,
    task_id: str | None = None,
    user_id: str | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "afterTimestamp": after_timestamp,
            "batchId": batch_id,
            "beforeTimestamp": before_timestamp,
            "caseDefinitionId": case_definition_id,
            "caseExecutionId": case_execution_id,
            "caseInstanceId": case_instance_id,
            "category": category,
            "categoryIn": category_in,
            "deploymentId": deployment_id,
            "entityType": entity_type,
            "entityTypeIn": entity_type_in,
            "executionId": execution_id,
            "externalTaskId": external_task_id,
            "jobDefinitionId": job_definition_id,
            "jobId": job_id,
            "operationId": operation_id,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "property": property_,
            "taskId": task_id,
            "userId": user_id,
        },
    )

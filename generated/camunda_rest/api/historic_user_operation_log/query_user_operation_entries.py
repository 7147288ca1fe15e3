"""GET /history/user-operation

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-User-Operation-Log/operation/queryUserOperationEntries
"""

import datetime

from ...client import Client
from ...models.schema_log_query_sorting_sort_by import SchemaLogQuerySortingSortBy
from ...models.sort_order import SortOrder
from ...models.user_operation_log_entry_dto import UserOperationLogEntryDto
from ...operation import Operation

_OPERATION: Operation[list[UserOperationLogEntryDto]] = Operation(
    "GET", "/history/user-operation", {200: list[UserOperationLogEntryDto]}
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
    first_result: int | None = None,
    job_definition_id: str | None = None,
    job_id: str | None = None,
    max_results: int | None = None,
    operation_id: str | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    property_: str | None = None,
    sort_by: SchemaLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id: str | None = None,
    user_id: str | None = None,
) -> list[UserOperationLogEntryDto]:
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
            "firstResult": first_result,
            "jobDefinitionId": job_definition_id,
            "jobId": job_id,
            "maxResults": max_results,
            "operationId": operation_id,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "property": property_,
            "sortBy": sort_by,
            "sortOrder": sort_order,
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
    first_result: int | None = None,
    job_definition_id: str | None = None,
    job_id: str | None = None,
    max_results: int | None = None,
    operation_id: str | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    property_: str | None = None,
    sort_by: SchemaLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id: str | None = None,
    user_id: str | None = None,
) -> list[UserOperationLogEntryDto]:
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
            "firstResult": first_result,
            "jobDefinitionId": job_definition_id,
            "jobId": job_id,
            "maxResults": max_results,
            "operationId": operation_id,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "property": property_,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskId": task_id,
            "userId": user_id,
        },
    )

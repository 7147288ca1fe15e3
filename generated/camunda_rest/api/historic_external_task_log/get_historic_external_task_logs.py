"""GET /history/external-task-log

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-External-Task-Log/operation/getHistoricExternalTaskLogs
"""

from ...client import Client
from ...models.historic_external_task_log_dto import HistoricExternalTaskLogDto
from ...models.historic_external_task_log_query_sorting_sort_by import (
    HistoricExternalTaskLogQuerySortingSortBy,
)
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricExternalTaskLogDto]] = Operation(
    "GET", "/history/external-task-log", {200: list[HistoricExternalTaskLogDto]}
)


def sync(
    *,
    client: Client,
    activity_id_in: str | None = None,
    activity_instance_id_in: str | None = None,
    creation_log: bool | None = None,
    deletion_log: bool | None = None,
    error_message: str | None = None,
    execution_id_in: str | None = None,
    external_task_id: str | None = None,
    failure_log: bool | None = None,
    first_result: int | None = None,
    log_id: str | None = None,
    max_results: int | None = None,
    priority_higher_than_or_equals: int | None = None,
    priority_lower_than_or_equals: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    sort_by: HistoricExternalTaskLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    success_log: bool | None = None,
    tenant_id_in: str | None = None,
    topic_name: str | None = None,
    without_tenant_id: bool | None = None,
    worker_id: str | None = None,
) -> list[HistoricExternalTaskLogDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityIdIn": activity_id_in,
            "activityInstanceIdIn": activity_instance_id_in,
            "creationLog": creation_log,
            "deletionLog": deletion_log,
            "errorMessage": error_message,
            "executionIdIn": execution_id_in,
            "externalTaskId": external_task_id,
            "failureLog": failure_log,
            "firstResult": first_result,
            "logId": log_id,
            "maxResults": max_results,
            "priorityHigherThanOrEquals": priority_higher_than_or_equals,
            "priorityLowerThanOrEquals": priority_lower_than_or_equals,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "successLog": success_log,
            "tenantIdIn": tenant_id_in,
            "topicName": topic_name,
            "withoutTenantId": without_tenant_id,
            "workerId": worker_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_id_in: str | None = None,
    activity_instance_id_in: str | None = None,
    creation_log: bool | None = None,
    deletion_log: bool | None = None,
    error_message: str | None = None,
    execution_id_in: str | None = None,
    external_task_id: str | None = None,
    failure_log: bool | None = None,
    first_result: int | None = None,
    log_id: str | None = None,
    max_results: int | None = None,
    priority_higher_than_or_equals: int | None = None,
    priority_lower_than_or_equals: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    sort_by: HistoricExternalTaskLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    success_log: bool | None = None,
    tenant_id_in: str | None = None,
    topic_name: str | None = None,
    without_tenant_id: bool | None = None,
    worker_id: str | None = None,
) -> list[HistoricExternalTaskLogDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityIdIn": activity_id_in,
            "activityInstanceIdIn": activity_instance_id_in,
            "creationLog": creation_log,
            "deletionLog": deletion_log,
            "errorMessage": error_message,
            "executionIdIn": execution_id_in,
            "externalTaskId": external_task_id,
            "failureLog": failure_log,
            "firstResult": first_result,
            "logId": log_id,
            "maxResults": max_results,
            "priorityHigherThanOrEquals": priority_higher_than_or_equals,
            "priorityLowerThanOrEquals": priority_lower_than_or_equals,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "successLog": success_log,
            "tenantIdIn": tenant_id_in,
            "topicName": topic_name,
            "withoutTenantId": without_tenant_id,
            "workerId": worker_id,
        },
    )

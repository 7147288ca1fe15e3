"""GET /history/job-log

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Job-Log/operation/getHistoricJobLogs
"""

from ...client import Client
from ...models.historic_job_log_dto import HistoricJobLogDto
from ...models.historic_job_log_query_sorting_sort_by import HistoricJobLogQuerySortingSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricJobLogDto]] = Operation(
    "GET", "/history/job-log", {200: list[HistoricJobLogDto]}
)


def sync(
    *,
    client: Client,
    activity_id_in: str | None = None,
    creation_log: bool | None = None,
    deletion_log: bool | None = None,
    deployment_id: str | None = None,
    execution_id_in: str | None = None,
    failed_activity_id_in: str | None = None,
    failure_log: bool | None = None,
    first_result: int | None = None,
    hostname: str | None = None,
    job_definition_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_definition_type: str | None = None,
    job_exception_message: str | None = None,
    job_id: str | None = None,
    job_priority_higher_than_or_equals: int | None = None,
    job_priority_lower_than_or_equals: int | None = None,
    log_id: str | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    sort_by: HistoricJobLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    success_log: bool | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricJobLogDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityIdIn": activity_id_in,
            "creationLog": creation_log,
            "deletionLog": deletion_log,
            "deploymentId": deployment_id,
            "executionIdIn": execution_id_in,
            "failedActivityIdIn": failed_activity_id_in,
            "failureLog": failure_log,
            "firstResult": first_result,
            "hostname": hostname,
            "jobDefinitionConfiguration": job_definition_configuration,
            "jobDefinitionId": job_definition_id,
            "jobDefinitionType": job_definition_type,
            "jobExceptionMessage": job_exception_message,
            "jobId": job_id,
            "jobPriorityHigherThanOrEquals": job_priority_higher_than_or_equals,
            "jobPriorityLowerThanOrEquals": job_priority_lower_than_or_equals,
            "logId": log_id,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "successLog": success_log,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_id_in: str | None = None,
    creation_log: bool | None = None,
    deletion_log: bool | None = None,
    deployment_id: str | None = None,
    execution_id_in: str | None = None,
    failed_activity_id_in: str | None = None,
    failure_log: bool | None = None,
    first_result: int | None = None,
    hostname: str | None = None,
    job_definition_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_definition_type: str | None = None,
    job_exception_message: str | None = None,
    job_id: str | None = None,
    job_priority_higher_than_or_equals: int | None = None,
    job_priority_lower_than_or_equals: int | None = None,
    log_id: str | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    sort_by: HistoricJobLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    success_log: bool | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricJobLogDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityIdIn": activity_id_in,
            "creationLog": creation_log,
            "deletionLog": deletion_log,
            "deploymentId": deployment_id,
            "executionIdIn": execution_id_in,
            "failedActivityIdIn": failed_activity_id_in,
            "failureLog": failure_log,
            "firstResult": first_result,
            "hostname": hostname,
            "jobDefinitionConfiguration": job_definition_configuration,
            "jobDefinitionId": job_definition_id,
            "jobDefinitionType": job_definition_type,
            "jobExceptionMessage": job_exception_message,
            "jobId": job_id,
            "jobPriorityHigherThanOrEquals": job_priority_higher_than_or_equals,
            "jobPriorityLowerThanOrEquals": job_priority_lower_than_or_equals,
            "logId": log_id,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "successLog": success_log,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )

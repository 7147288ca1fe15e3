"""GET /history/job-log/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Job-Log/operation/getHistoricJobLogsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/history/job-log/count", {200: CountResultDto})


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
    hostname: str | None = None,
    job_definition_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_definition_type: str | None = None,
    job_exception_message: str | None = None,
    job_id: str | None = None,
    job_priority_higher_than_or_equals: int | None = None,
    job_priority_lower_than_or_equals: int | None = None,
    log_id: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    success_log: bool | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
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
            "hostname": hostname,
            "jobDefinitionConfiguration": job_definition_configuration,
            "jobDefinitionId": job_definition_id,
            "jobDefinitionType": job_definition_type,
            "jobExceptionMessage": job_exception_message,
            "jobId": job_id,
            "jobPriorityHigherThanOrEquals": job_priority_higher_than_or_equals,
            "jobPriorityLowerThanOrEquals": job_priority_lower_than_or_equals,
            "logId": log_id,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
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
    hostname: str | None = None,
    job_definition_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_definition_type: str | None = None,
    job_exception_message: str | None = None,
    job_id: str | None = None,
    job_priority_higher_than_or_equals: int | None = None,
    job_priority_lower_than_or_equals: int | None = None,
    log_id: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    success_log: bool | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
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
            "hostname": hostname,
            "jobDefinitionConfiguration": job_definition_configuration,
            "jobDefinitionId": job_definition_id,
            "jobDefinitionType": job_definition_type,
            "jobExceptionMessage": job_exception_message,
            "jobId": job_id,
            "jobPriorityHigherThanOrEquals": job_priority_higher_than_or_equals,
            "jobPriorityLowerThanOrEquals": job_priority_lower_than_or_equals,
            "logId": log_id,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "successLog": success_log,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )

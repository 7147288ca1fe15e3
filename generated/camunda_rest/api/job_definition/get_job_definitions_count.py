"""GET /job-definition/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/getJobDefinitionsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/job-definition/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    active: bool | None = None,
    activity_id_in: str | None = None,
    include_job_definitions_without_tenant_id: bool | None = None,
    job_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    with_overriding_job_priority: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "active": active,
            "activityIdIn": activity_id_in,
            "includeJobDefinitionsWithoutTenantId": include_job_definitions_without_tenant_id,
            "jobConfiguration": job_configuration,
            "jobDefinitionId": job_definition_id,
            "jobType": job_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "suspended": suspended,
            "tenantIdIn": tenant_id_in,
            "withOverridingJobPriority": with_overriding_job_priority,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    active: bool | None = None,
    activity_id_in: str | None = None,
    include_job_definitions_without_tenant_id: bool | None = None,
    job_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    with_overriding_job_priority: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "active": active,
            "activityIdIn": activity_id_in,
            "includeJobDefinitionsWithoutTenantId": include_job_definitions_without_tenant_id,
            "jobConfiguration": job_configuration,
            "jobDefinitionId": job_definition_id,
            "jobType": job_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "suspended": suspended,
            "tenantIdIn": tenant_id_in,
            "withOverridingJobPriority": with_overriding_job_priority,
            "withoutTenantId": without_tenant_id,
        },
    )

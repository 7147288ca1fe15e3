"""GET /job-definition

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/getJobDefinitions
"""

from ...client import Client
from ...models.job_definition_dto import JobDefinitionDto
from ...models.job_definition_query_sorting_sort_by import JobDefinitionQuerySortingSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[JobDefinitionDto]] = Operation(
    "GET", "/job-definition", {200: list[JobDefinitionDto]}
)


def sync(
    *,
    client: Client,
    active: bool | None = None,
    activity_id_in: str | None = None,
    first_result: int | None = None,
    include_job_definitions_without_tenant_id: bool | None = None,
    job_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_type: str | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    sort_by: JobDefinitionQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    with_overriding_job_priority: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[JobDefinitionDto]:
    return _OPERATION.sync(
        client,
        query={
            "active": active,
            "activityIdIn": activity_id_in,
            "firstResult": first_result,
            "includeJobDefinitionsWithoutTenantId": include_job_definitions_without_tenant_id,
            "jobConfiguration": job_configuration,
            "jobDefinitionId": job_definition_id,
            "jobType": job_type,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "sortBy": sort_by,
            "sortOrder": sort_order,
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
    first_result: int | None = None,
    include_job_definitions_without_tenant_id: bool | None = None,
    job_configuration: str | None = None,
    job_definition_id: str | None = None,
    job_type: str | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    sort_by: JobDefinitionQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    with_overriding_job_priority: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[JobDefinitionDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "active": active,
            "activityIdIn": activity_id_in,
            "firstResult": first_result,
            "includeJobDefinitionsWithoutTenantId": include_job_definitions_without_tenant_id,
            "jobConfiguration": job_configuration,
            "jobDefinitionId": job_definition_id,
            "jobType": job_type,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "suspended": suspended,
            "tenantIdIn": tenant_id_in,
            "withOverridingJobPriority": with_overriding_job_priority,
            "withoutTenantId": without_tenant_id,
        },
    )

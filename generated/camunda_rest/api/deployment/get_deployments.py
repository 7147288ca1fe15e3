"""GET /deployment

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/getDeployments
"""

import datetime

from ...client import Client
from ...models.deployment_dto import DeploymentDto
from ...models.get_deployments_sort_by import GetDeploymentsSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[DeploymentDto]] = Operation("GET", "/deployment", {200: list[DeploymentDto]})


def sync(
    *,
    client: Client,
    after: datetime.datetime | None = None,
    before: datetime.datetime | None = None,
    first_result: int | None = None,
    id: str | None = None,
    include_deployments_without_tenant_id: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    sort_by: GetDeploymentsSortBy | None = None,
    sort_order: SortOrder | None = None,
    source: str | None = None,
    tenant_id_in: str | None = None,
    without_source: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[DeploymentDto]:
    return _OPERATION.sync(
        client,
        query={
            "after": after,
            "before": before,
            "firstResult": first_result,
            "id": id,
            "includeDeploymentsWithoutTenantId": include_deployments_without_tenant_id,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "source": source,
            "tenantIdIn": tenant_id_in,
            "withoutSource": without_source,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    after: datetime.datetime | None = None,
    before: datetime.datetime | None = None,
    first_result: int | None = None,
    id: str | None = None,
    include_deployments_without_tenant_id: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    sort_by: GetDeploymentsSortBy | None = None,
    sort_order: SortOrder | None = None,
    source: str | None = None,
    tenant_id_in: str | None = None,
    without_source: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[DeploymentDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "after": after,
            "before": before,
            "firstResult": first_result,
            "id": id,
            "includeDeploymentsWithoutTenantId": include_deployments_without_tenant_id,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "source": source,
            "tenantIdIn": tenant_id_in,
            "withoutSource": without_source,
            "withoutTenantId": without_tenant_id,
        },
    )

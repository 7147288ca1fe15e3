"""GET /deployment/count

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/getDeploymentsCount
"""

import datetime

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/deployment/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    after: datetime.datetime | None = None,
    before: datetime.datetime | None = None,
    id: str | None = None,
    include_deployments_without_tenant_id: bool | None = None,
    name: str | None = None,
    name_like: str | None = None,
    source: str | None = None,
    tenant_id_in: str | None = None,
    without_source: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "after": after,
            "before": before,
            "id": id,
            "includeDeploymentsWithoutTenantId": include_deployments_without_tenant_id,
            "name": name,
            "nameLike": name_like,
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
    id: str | None = None,
    include_deployments_without_tenant_id: bool | None = None,
    name: str | None = None,
    name_like: str | None = None,
    source: str | None = None,
    tenant_id_in: str | None = None,
    without_source: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "after": after,
            "before": before,
            "id": id,
            "includeDeploymentsWithoutTenantId": include_deployments_without_tenant_id,
            "name": name,
            "nameLike": name_like,
            "source": source,
            "tenantIdIn": tenant_id_in,
            "withoutSource": without_source,
            "withoutTenantId": without_tenant_id,
        },
    )

"""GET /history/batch/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Batch/operation/getHistoricBatchesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/history/batch/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    batch_id: str | None = None,
    completed: bool | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "batchId": batch_id,
            "completed": completed,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    batch_id: str | None = None,
    completed: bool | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "batchId": batch_id,
            "completed": completed,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "withoutTenantId": without_tenant_id,
        },
    )

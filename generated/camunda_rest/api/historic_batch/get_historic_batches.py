"""GET /history/batch

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Batch/operation/getHistoricBatches
"""

from ...client import Client
from ...models.historic_batch_dto import HistoricBatchDto
from ...models.historic_batch_query_sorting_sort_by import HistoricBatchQuerySortingSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricBatchDto]] = Operation(
    "GET", "/history/batch", {200: list[HistoricBatchDto]}
)


def sync(
    *,
    client: Client,
    batch_id: str | None = None,
    completed: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: HistoricBatchQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricBatchDto]:
    return _OPERATION.sync(
        client,
        query={
            "batchId": batch_id,
            "completed": completed,
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
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
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: HistoricBatchQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricBatchDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "batchId": batch_id,
            "completed": completed,
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "withoutTenantId": without_tenant_id,
        },
    )

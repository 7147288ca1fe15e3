"""GET /batch

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.18.0: createdBy, startedAfter, startedBefore, withFailures, withoutFailures.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Batch/operation/getBatches
"""

import datetime

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.get_batches_sort_by import GetBatchesSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[BatchDto]] = Operation("GET", "/batch", {200: list[BatchDto]})


def sync(
    *,
    client: Client,
    batch_id: str | None = None,
    created_by: str | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: GetBatchesSortBy | None = None,
    sort_order: SortOrder | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    with_failures: bool | None = None,
    without_failures: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[BatchDto]:
    return _OPERATION.sync(
        client,
        query={
            "batchId": batch_id,
            "createdBy": created_by,
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "startedAfter": started_after,
            "startedBefore": started_before,
            "suspended": suspended,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "withFailures": with_failures,
            "withoutFailures": without_failures,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    batch_id: str | None = None,
    created_by: str | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: GetBatchesSortBy | None = None,
    sort_order: SortOrder | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    with_failures: bool | None = None,
    without_failures: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[BatchDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "batchId": batch_id,
            "createdBy": created_by,
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "startedAfter": started_after,
            "startedBefore": started_before,
            "suspended": suspended,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "withFailures": with_failures,
            "withoutFailures": without_failures,
            "withoutTenantId": without_tenant_id,
        },
    )

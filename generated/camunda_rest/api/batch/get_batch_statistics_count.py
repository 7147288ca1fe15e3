"""GET /batch/statistics/count

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.18.0: createdBy, startedAfter, startedBefore, withFailures, withoutFailures.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Batch/operation/getBatchStatisticsCount
"""

import datetime

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/batch/statistics/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    batch_id: str | None = None,
    created_by: str | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    with_failures: bool | None = None,
    without_failures: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "batchId": batch_id,
            "createdBy": created_by,
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
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    with_failures: bool | None = None,
    without_failures: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "batchId": batch_id,
            "createdBy": created_by,
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

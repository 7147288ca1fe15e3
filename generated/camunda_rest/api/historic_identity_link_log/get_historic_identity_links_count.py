"""GET /history/identity-link-log/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Identity-Link-Log/operation/getHistoricIdentityLinksCount
"""

import datetime

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/history/identity-link-log/count", {200: CountResultDto}
)


def sync(
    *,
    client: Client,
    assigner_id: str | None = None,
    date_after: datetime.datetime | None = None,
    date_before: datetime.datetime | None = None,
    group_id: str | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    task_id: str | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    user_id: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "assignerId": assigner_id,
            "dateAfter": date_after,
            "dateBefore": date_before,
            "groupId": group_id,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "taskId": task_id,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "userId": user_id,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    assigner_id: str | None = None,
    date_after: datetime.datetime | None = None,
    date_before: datetime.datetime | None = None,
    group_id: str | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    task_id: str | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    user_id: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "assignerId": assigner_id,
            "dateAfter": date_after,
            "dateBefore": date_before,
            "groupId": group_id,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "taskId": task_id,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "userId": user_id,
            "withoutTenantId": without_tenant_id,
        },
    )

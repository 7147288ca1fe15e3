"""GET /history/identity-link-log

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Identity-Link-Log/operation/getHistoricIdentityLinks
"""

import datetime

from ...client import Client
from ...models.get_historic_identity_links_sort_by import GetHistoricIdentityLinksSortBy
from ...models.historic_identity_link_log_dto import HistoricIdentityLinkLogDto
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricIdentityLinkLogDto]] = Operation(
    "GET", "/history/identity-link-log", {200: list[HistoricIdentityLinkLogDto]}
)


def sync(
    *,
    client: Client,
    assigner_id: str | None = None,
    date_after: datetime.datetime | None = None,
    date_before: datetime.datetime | None = None,
    first_result: int | None = None,
    group_id: str | None = None,
    max_results: int | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    sort_by: GetHistoricIdentityLinksSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id: str | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    user_id: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricIdentityLinkLogDto]:
    return _OPERATION.sync(
        client,
        query={
            "assignerId": assigner_id,
            "dateAfter": date_after,
            "dateBefore": date_before,
            "firstResult": first_result,
            "groupId": group_id,
            "maxResults": max_results,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "sortBy": sort_by,
            "sortOrder": sort_order,
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
    first_result: int | None = None,
    group_id: str | None = None,
    max_results: int | None = None,
    operation_type: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    sort_by: GetHistoricIdentityLinksSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id: str | None = None,
    tenant_id_in: str | None = None,
    type_: str | None = None,
    user_id: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricIdentityLinkLogDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "assignerId": assigner_id,
            "dateAfter": date_after,
            "dateBefore": date_before,
            "firstResult": first_result,
            "groupId": group_id,
            "maxResults": max_results,
            "operationType": operation_type,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskId": task_id,
            "tenantIdIn": tenant_id_in,
            "type": type_,
            "userId": user_id,
            "withoutTenantId": without_tenant_id,
        },
    )

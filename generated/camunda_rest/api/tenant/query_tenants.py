"""GET /tenant

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/queryTenants
"""

from ...client import Client
from ...models.query_tenants_sort_by import QueryTenantsSortBy
from ...models.sort_order import SortOrder
from ...models.tenant_dto import TenantDto
from ...operation import Operation

_OPERATION: Operation[list[TenantDto]] = Operation("GET", "/tenant", {200: list[TenantDto]})


def sync(
    *,
    client: Client,
    first_result: int | None = None,
    group_member: str | None = None,
    id: str | None = None,
    including_groups_of_user: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    sort_by: QueryTenantsSortBy | None = None,
    sort_order: SortOrder | None = None,
    user_member: str | None = None,
) -> list[TenantDto]:
    return _OPERATION.sync(
        client,
        query={
            "firstResult": first_result,
            "groupMember": group_member,
            "id": id,
            "includingGroupsOfUser": including_groups_of_user,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "userMember": user_member,
        },
    )


async def asyncio(
    *,
    client: Client,
    first_result: int | None = None,
    group_member: str | None = None,
    id: str | None = None,
    including_groups_of_user: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    sort_by: QueryTenantsSortBy | None = None,
    sort_order: SortOrder | None = None,
    user_member: str | None = None,
) -> list[TenantDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "firstResult": first_result,
            "groupMember": group_member,
            "id": id,
            "includingGroupsOfUser": including_groups_of_user,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "userMember": user_member,
        },
    )

"""GET /group

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Group/operation/getQueryGroups
"""

from ...client import Client
from ...models.group_dto import GroupDto
from ...models.group_query_sorting_sort_by import GroupQuerySortingSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[GroupDto]] = Operation("GET", "/group", {200: list[GroupDto]})


def sync(
    *,
    client: Client,
    first_result: int | None = None,
    id: str | None = None,
    id_in: str | None = None,
    max_results: int | None = None,
    member: str | None = None,
    member_of_tenant: str | None = None,
    name: str | None = None,
    name_like: str | None = None,
    sort_by: GroupQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    type_: str | None = None,
) -> list[GroupDto]:
    return _OPERATION.sync(
        client,
        query={
            "firstResult": first_result,
            "id": id,
            "idIn": id_in,
            "maxResults": max_results,
            "member": member,
            "memberOfTenant": member_of_tenant,
            "name": name,
            "nameLike": name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "type": type_,
        },
    )


async def asyncio(
    *,
    client: Client,
    first_result: int | None = None,
    id: str | None = None,
    id_in: str | None = None,
    max_results: int | None = None,
    member: str | None = None,
    member_of_tenant: str | None = None,
    name: str | None = None,
    name_like: str | None = None,
    sort_by: GroupQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    type_: str | None = None,
) -> list[GroupDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "firstResult": first_result,
            "id": id,
            "idIn": id_in,
            "maxResults": max_results,
            "member": member,
            "memberOfTenant": member_of_tenant,
            "name": name,
            "nameLike": name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "type": type_,
        },
    )

"""GET /filter

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/getFilterList
"""

from ...client import Client
from ...models.filter_dto import FilterDto
from ...models.get_filter_list_sort_by import GetFilterListSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[FilterDto]] = Operation("GET", "/filter", {200: list[FilterDto]})


def sync(
    *,
    client: Client,
    filter_id: str | None = None,
    first_result: int | None = None,
    item_count: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    owner: str | None = None,
    resource_type: str | None = None,
    sort_by: GetFilterListSortBy | None = None,
    sort_order: SortOrder | None = None,
) -> list[FilterDto]:
    return _OPERATION.sync(
        client,
        query={
            "filterId": filter_id,
            "firstResult": first_result,
            "itemCount": item_count,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "owner": owner,
            "resourceType": resource_type,
            "sortBy": sort_by,
            "sortOrder": sort_order,
        },
    )


async def asyncio(
    *,
    client: Client,
    filter_id: str | None = None,
    first_result: int | None = None,
    item_count: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    owner: str | None = None,
    resource_type: str | None = None,
    sort_by: GetFilterListSortBy | None = None,
    sort_order: SortOrder | None = None,
) -> list[FilterDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "filterId": filter_id,
            "firstResult": first_result,
            "itemCount": item_count,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "owner": owner,
            "resourceType": resource_type,
            "sortBy": sort_by,
            "sortOrder": sort_order,
        },
    )

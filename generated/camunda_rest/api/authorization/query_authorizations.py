"""GET /authorization

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Authorization/operation/queryAuthorizations
"""

from ...client import Client
from ...models.authorization_dto import AuthorizationDto
from ...models.query_authorizations_sort_by import QueryAuthorizationsSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[AuthorizationDto]] = Operation(
    "GET", "/authorization", {200: list[AuthorizationDto]}
)


def sync(
    *,
    client: Client,
    first_result: int | None = None,
    group_id_in: str | None = None,
    id: str | None = None,
    max_results: int | None = None,
    resource_id: str | None = None,
    resource_type: int | None = None,
    sort_by: QueryAuthorizationsSortBy | None = None,
    sort_order: SortOrder | None = None,
    type_: int | None = None,
    user_id_in: str | None = None,
) -> list[AuthorizationDto]:
    return _OPERATION.sync(
        client,
        query={
            "firstResult": first_result,
            "groupIdIn": group_id_in,
            "id": id,
            "maxResults": max_results,
            "resourceId": resource_id,
            "resourceType": resource_type,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "type": type_,
            "userIdIn": user_id_in,
        },
    )


async def asyncio(
    *,
    client: Client,
    first_result: int | None = None,
    group_id_in: str | None = None,
    id: str | None = None,
    max_results: int | None = None,
    resource_id: str | None = None,
    resource_type: int | None = None,
    sort_by: QueryAuthorizationsSortBy | None = None,
    sort_order: SortOrder | None = None,
    type_: int | None = None,
    user_id_in: str | None = None,
) -> list[AuthorizationDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "firstResult": first_result,
            "groupIdIn": group_id_in,
            "id": id,
            "maxResults": max_results,
            "resourceId": resource_id,
            "resourceType": resource_type,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "type": type_,
            "userIdIn": user_id_in,
        },
    )

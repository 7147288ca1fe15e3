"""GET /user

Answers 200; refuses with 400.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/User/operation/getUsers
"""

from ...client import Client
from ...models.get_users_sort_by import GetUsersSortBy
from ...models.sort_order import SortOrder
from ...models.user_profile_dto import UserProfileDto
from ...operation import Operation

_OPERATION: Operation[list[UserProfileDto]] = Operation("GET", "/user", {200: list[UserProfileDto]})


def sync(
    *,
    client: Client,
    email: str | None = None,
    email_like: str | None = None,
    first_name: str | None = None,
    first_name_like: str | None = None,
    first_result: int | None = None,
    id: str | None = None,
    id_in: str | None = None,
    last_name: str | None = None,
    last_name_like: str | None = None,
    max_results: int | None = None,
    member_of_group: str | None = None,
    member_of_tenant: str | None = None,
    potential_starter: str | None = None,
    sort_by: GetUsersSortBy | None = None,
    sort_order: SortOrder | None = None,
) -> list[UserProfileDto]:
    return _OPERATION.sync(
        client,
        query={
            "email": email,
            "emailLike": email_like,
            "firstName": first_name,
            "firstNameLike": first_name_like,
            "firstResult": first_result,
            "id": id,
            "idIn": id_in,
            "lastName": last_name,
            "lastNameLike": last_name_like,
            "maxResults": max_results,
            "memberOfGroup": member_of_group,
            "memberOfTenant": member_of_tenant,
            "potentialStarter": potential_starter,
            "sortBy": sort_by,
            "sortOrder": sort_order,
        },
    )


async def asyncio(
    *,
    client: Client,
    email: str | None = None,
    email_like: str | None = None,
    first_name: str | None = None,
    first_name_like: str | None = None,
    first_result: int | None = None,
    id: str | None = None,
    id_in: str | None = None,
    last_name: str | None = None,
    last_name_like: str | None = None,
    max_results: int | None = None,
    member_of_group: str | None = None,
    member_of_tenant: str | None = None,
    potential_starter: str | None = None,
    sort_by: GetUsersSortBy | None = None,
    sort_order: SortOrder | None = None,
) -> list[UserProfileDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "email": email,
            "emailLike": email_like,
            "firstName": first_name,
            "firstNameLike": first_name_like,
            "firstResult": first_result,
            "id": id,
            "idIn": id_in,
            "lastName": last_name,
            "lastNameLike": last_name_like,
            "maxResults": max_results,
            "memberOfGroup": member_of_group,
            "memberOfTenant": member_of_tenant,
            "potentialStarter": potential_starter,
            "sortBy": sort_by,
            "sortOrder": sort_order,
        },
    )

"""GET /tenant/count

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/getTenantCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/tenant/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    group_member: str | None = None,
    id: str | None = None,
    including_groups_of_user: bool | None = None,
    name: str | None = None,
    name_like: str | None = None,
    user_member: str | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "groupMember": group_member,
            "id": id,
            "includingGroupsOfUser": including_groups_of_user,
            "name": name,
            "nameLike": name_like,
            "userMember": user_member,
        },
    )


async def asyncio(
    *,
    client: Client,
    group_member: str | None = None,
    id: str | None = None,
    including_groups_of_user: bool | None = None,
    name: str | None = None,
    name_like: str | None = None,
    user_member: str | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "groupMember": group_member,
            "id": id,
            "includingGroupsOfUser": including_groups_of_user,
            "name": name,
            "nameLike": name_like,
            "userMember": user_member,
        },
    )

"""GET /authorization/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Authorization/operation/getAuthorizationCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/authorization/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    group_id_in: str | None = None,
    id: str | None = None,
    resource_id: str | None = None,
    resource_type: int | None = None,
    type_: int | None = None,
    user_id_in: str | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "groupIdIn": group_id_in,
            "id": id,
            "resourceId": resource_id,
            "resourceType": resource_type,
            "type": type_,
            "userIdIn": user_id_in,
        },
    )


async def asyncio(
    *,
    client: Client,
    group_id_in: str | None = None,
    id: str | None = None,
    resource_id: str | None = None,
    resource_type: int | None = None,
    type_: int | None = None,
    user_id_in: str | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "groupIdIn": group_id_in,
            "id": id,
            "resourceId": resource_id,
            "resourceType": resource_type,
            "type": type_,
            "userIdIn": user_id_in,
        },
    )

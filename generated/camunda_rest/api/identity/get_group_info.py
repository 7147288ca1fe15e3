"""GET /identity/groups

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Identity/operation/getGroupInfo
"""

from ...client import Client
from ...models.identity_service_group_info_dto import IdentityServiceGroupInfoDto
from ...operation import Operation

_OPERATION: Operation[IdentityServiceGroupInfoDto] = Operation(
    "GET", "/identity/groups", {200: IdentityServiceGroupInfoDto}
)


def sync(*, client: Client, user_id: str) -> IdentityServiceGroupInfoDto:
    return _OPERATION.sync(client, query={"userId": user_id})


async def asyncio(*, client: Client, user_id: str) -> IdentityServiceGroupInfoDto:
    return await _OPERATION.asyncio(client, query={"userId": user_id})

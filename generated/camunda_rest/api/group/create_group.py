"""POST /group/create

Answers 204; refuses with 403, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Group/operation/createGroup
"""

from ...client import Client
from ...models.group_dto import GroupDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/group/create", {204: None})


def sync(*, client: Client, body: GroupDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: GroupDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

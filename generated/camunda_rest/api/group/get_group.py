"""GET /group/{id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Group/operation/getGroup
"""

from ...client import Client
from ...models.group_dto import GroupDto
from ...operation import Operation

_OPERATION: Operation[GroupDto] = Operation("GET", "/group/{id}", {200: GroupDto})


def sync(id: str, *, client: Client) -> GroupDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> GroupDto:
    return await _OPERATION.asyncio(client, path=(id,))

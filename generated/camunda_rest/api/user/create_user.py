"""POST /user/create

Answers 204.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/User/operation/createUser
"""

from ...client import Client
from ...models.user_dto import UserDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/user/create", {204: None})


def sync(*, client: Client, body: UserDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: UserDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

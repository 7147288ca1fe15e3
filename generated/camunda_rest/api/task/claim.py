"""POST /task/{id}/claim

Answers 204; refuses with 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/claim
"""

from ...client import Client
from ...models.user_id_dto import UserIdDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/{id}/claim", {204: None})


def sync(id: str, *, client: Client, body: UserIdDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: UserIdDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

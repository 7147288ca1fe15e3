"""POST /task/{id}/unclaim

Answers 204; refuses with 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/unclaim
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/{id}/unclaim", {204: None})


def sync(id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id,))

"""DELETE /task/{id}/comment

Answers 204; refuses with 400, 404.
Documented since 7.23.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Comment/operation/deleteTaskComments
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/task/{id}/comment", {204: None})


def sync(id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id,))

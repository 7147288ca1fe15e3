"""DELETE /task/{id}/comment/{commentId}

Answers 204; refuses with 400, 404.
Documented since 7.23.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Comment/operation/deleteTaskComment
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/task/{id}/comment/{commentId}", {204: None})


def sync(id: str, comment_id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id, comment_id))


async def asyncio(id: str, comment_id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id, comment_id))

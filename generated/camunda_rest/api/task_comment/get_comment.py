"""GET /task/{id}/comment/{commentId}

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Comment/operation/getComment
"""

from ...client import Client
from ...models.comment_dto import CommentDto
from ...operation import Operation

_OPERATION: Operation[CommentDto] = Operation("GET", "/task/{id}/comment/{commentId}", {200: CommentDto})


def sync(id: str, comment_id: str, *, client: Client) -> CommentDto:
    return _OPERATION.sync(client, path=(id, comment_id))


async def asyncio(id: str, comment_id: str, *, client: Client) -> CommentDto:
    return await _OPERATION.asyncio(client, path=(id, comment_id))

"""GET /task/{id}/comment

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Comment/operation/getComments
"""

from ...client import Client
from ...models.comment_dto import CommentDto
from ...operation import Operation

_OPERATION: Operation[list[CommentDto]] = Operation("GET", "/task/{id}/comment", {200: list[CommentDto]})


def sync(id: str, *, client: Client) -> list[CommentDto]:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> list[CommentDto]:
    return await _OPERATION.asyncio(client, path=(id,))

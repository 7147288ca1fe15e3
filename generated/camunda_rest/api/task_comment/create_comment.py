"""POST /task/{id}/comment/create

Answers 200; refuses with 400, 403.
Documented since 7.13.0.
Since 7.16.0: CommentDto.processInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Comment/operation/createComment
"""

from ...client import Client
from ...models.comment_dto import CommentDto
from ...operation import Operation

_OPERATION: Operation[CommentDto] = Operation("POST", "/task/{id}/comment/create", {200: CommentDto})


def sync(id: str, *, client: Client, body: CommentDto) -> CommentDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: CommentDto) -> CommentDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

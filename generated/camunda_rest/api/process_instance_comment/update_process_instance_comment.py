"""PUT /process-instance/{id}/comment

Answers 204; refuses with 400, 404.
Documented since 7.23.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance-Comment/operation/updateProcessInstanceComment
"""

from ...client import Client
from ...models.comment_dto import CommentDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/process-instance/{id}/comment", {204: None})


def sync(id: str, *, client: Client, body: CommentDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: CommentDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

"""GET /task/{id}

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/getTask
"""

from ...client import Client
from ...models.task_with_attachment_and_comment_dto import TaskWithAttachmentAndCommentDto
from ...operation import Operation

_OPERATION: Operation[TaskWithAttachmentAndCommentDto] = Operation(
    "GET", "/task/{id}", {200: TaskWithAttachmentAndCommentDto}
)


def sync(id: str, *, client: Client) -> TaskWithAttachmentAndCommentDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> TaskWithAttachmentAndCommentDto:
    return await _OPERATION.asyncio(client, path=(id,))

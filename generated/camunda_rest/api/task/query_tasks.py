"""POST /task

Answers 200; refuses with 400.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/queryTasks
"""

from ...client import Client
from ...models.task_query_dto import TaskQueryDto
from ...models.task_with_attachment_and_comment_dto import TaskWithAttachmentAndCommentDto
from ...operation import Operation

_OPERATION: Operation[list[TaskWithAttachmentAndCommentDto]] = Operation(
    "POST", "/task", {200: list[TaskWithAttachmentAndCommentDto]}
)


def sync(
    *, client: Client, body: TaskQueryDto, first_result: int | None = None, max_results: int | None = None
) -> list[TaskWithAttachmentAndCommentDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *, client: Client, body: TaskQueryDto, first_result: int | None = None, max_results: int | None = None
) -> list[TaskWithAttachmentAndCommentDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

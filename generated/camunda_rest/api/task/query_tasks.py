"""POST /task

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
Since 7.15.0: TaskQueryDto.withoutDueDate.
Since 7.16.0: TaskQueryDto.assigneeNotIn.
Since 7.17.0: TaskQueryDto.taskId, TaskQueryDto.taskIdIn.
Since 7.18.0: TaskQueryDto.updatedAfter, TaskQueryDto.updatedAfterExpression.
Since 7.22.0: TaskQueryDto.candidateGroupLike.
Since 7.24.0: TaskQueryDto.taskDefinitionKeyNotIn.
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

"""GET /task/{id}

Answers 200; refuses with 404.
Documented since 7.13.0.
Since 7.22.0: withCommentAttachmentInfo.
Since 7.24.0: withTaskLocalVariablesInReturn, withTaskVariablesInReturn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/getTask
"""

from ...client import Client
from ...models.task_with_attachment_and_comment_dto import TaskWithAttachmentAndCommentDto
from ...operation import Operation

_OPERATION: Operation[TaskWithAttachmentAndCommentDto] = Operation(
    "GET", "/task/{id}", {200: TaskWithAttachmentAndCommentDto}
)


def sync(
    id: str,
    *,
    client: Client,
    with_task_variables_in_return: bool | None = None,
    with_task_local_variables_in_return: bool | None = None,
    with_comment_attachment_info: bool | None = None,
) -> TaskWithAttachmentAndCommentDto:
    return _OPERATION.sync(
        client,
        path=(id,),
        query={
            "withTaskVariablesInReturn": with_task_variables_in_return,
            "withTaskLocalVariablesInReturn": with_task_local_variables_in_return,
            "withCommentAttachmentInfo": with_comment_attachment_info,
        },
    )


async def asyncio(
    id: str,
    *,
    client: Client,
    with_task_variables_in_return: bool | None = None,
    with_task_local_variables_in_return: bool | None = None,
    with_comment_attachment_info: bool | None = None,
) -> TaskWithAttachmentAndCommentDto:
    return await _OPERATION.asyncio(
        client,
        path=(id,),
        query={
            "withTaskVariablesInReturn": with_task_variables_in_return,
            "withTaskLocalVariablesInReturn": with_task_local_variables_in_return,
            "withCommentAttachmentInfo": with_comment_attachment_info,
        },
    )

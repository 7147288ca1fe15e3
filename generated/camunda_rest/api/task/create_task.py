"""POST /task/create

Answers 204; refuses with 400.
Documented since 7.13.0.
Since 7.16.0: TaskDto.camundaFormRef.
Since 7.18.0: TaskDto.lastUpdated.
Since 7.22.0: TaskDto.taskState.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/createTask
"""

from ...client import Client
from ...models.task_dto import TaskDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/create", {204: None})


def sync(*, client: Client, body: TaskDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: TaskDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

"""POST /task/{id}/bpmnError

Answers 204; refuses with 400, 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/handleBpmnError
"""

from ...client import Client
from ...models.task_bpmn_error_dto import TaskBpmnErrorDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/{id}/bpmnError", {204: None})


def sync(id: str, *, client: Client, body: TaskBpmnErrorDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: TaskBpmnErrorDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

"""POST /task/{id}/bpmnEscalation

Answers 204; refuses with 400, 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/handleEscalation
"""

from ...client import Client
from ...models.task_escalation_dto import TaskEscalationDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/{id}/bpmnEscalation", {204: None})


def sync(id: str, *, client: Client, body: TaskEscalationDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: TaskEscalationDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

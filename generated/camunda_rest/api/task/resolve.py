"""POST /task/{id}/resolve

Answers 204; refuses with 400, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/resolve
"""

from ...client import Client
from ...models.complete_task_dto import CompleteTaskDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/{id}/resolve", {204: None})


def sync(id: str, *, client: Client, body: CompleteTaskDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: CompleteTaskDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

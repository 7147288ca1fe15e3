"""POST /external-task/{id}/complete

Answers 204; refuses with 400, 404, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/completeExternalTaskResource
"""

from ...client import Client
from ...models.complete_external_task_dto import CompleteExternalTaskDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/external-task/{id}/complete", {204: None})


def sync(id: str, *, client: Client, body: CompleteExternalTaskDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: CompleteExternalTaskDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

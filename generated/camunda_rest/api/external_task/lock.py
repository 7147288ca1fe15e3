"""POST /external-task/{id}/lock

Answers 204; refuses with 400, 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/lock
"""

from ...client import Client
from ...models.lock_external_task_dto import LockExternalTaskDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/external-task/{id}/lock", {204: None})


def sync(id: str, *, client: Client, body: LockExternalTaskDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: LockExternalTaskDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

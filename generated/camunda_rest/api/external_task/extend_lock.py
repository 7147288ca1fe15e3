"""POST /external-task/{id}/extendLock

Answers 204; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/extendLock
"""

from ...client import Client
from ...models.extend_lock_on_external_task_dto import ExtendLockOnExternalTaskDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/external-task/{id}/extendLock", {204: None})


def sync(id: str, *, client: Client, body: ExtendLockOnExternalTaskDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: ExtendLockOnExternalTaskDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

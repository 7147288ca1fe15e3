"""POST /process-instance/{id}/modification-async

Answers 200; refuses with 400, 403, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/modifyProcessInstanceAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.process_instance_modification_dto import ProcessInstanceModificationDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation(
    "POST", "/process-instance/{id}/modification-async", {200: BatchDto}
)


def sync(id: str, *, client: Client, body: ProcessInstanceModificationDto) -> BatchDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: ProcessInstanceModificationDto) -> BatchDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

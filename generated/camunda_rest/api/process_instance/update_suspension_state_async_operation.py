"""POST /process-instance/suspended-async

Answers 200; refuses with 400.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/updateSuspensionStateAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.process_instance_suspension_state_async_dto import ProcessInstanceSuspensionStateAsyncDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/process-instance/suspended-async", {200: BatchDto})


def sync(*, client: Client, body: ProcessInstanceSuspensionStateAsyncDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ProcessInstanceSuspensionStateAsyncDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

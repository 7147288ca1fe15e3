"""POST /process-definition/{id}/restart-async

Answers 200; refuses with 400, 404.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/restartProcessInstanceAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.restart_process_instance_dto import RestartProcessInstanceDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/process-definition/{id}/restart-async", {200: BatchDto})


def sync(id: str, *, client: Client, body: RestartProcessInstanceDto) -> BatchDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: RestartProcessInstanceDto) -> BatchDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

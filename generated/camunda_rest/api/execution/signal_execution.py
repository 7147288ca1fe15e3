"""POST /execution/{id}/signal

Answers 204; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/signalExecution
"""

from ...client import Client
from ...models.execution_trigger_dto import ExecutionTriggerDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/execution/{id}/signal", {204: None})


def sync(id: str, *, client: Client, body: ExecutionTriggerDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: ExecutionTriggerDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

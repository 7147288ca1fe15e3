"""POST /execution/{id}/messageSubscriptions/{messageName}/trigger

Answers 204; refuses with 400, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/triggerEvent
"""

from ...client import Client
from ...models.execution_trigger_dto import ExecutionTriggerDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation(
    "POST", "/execution/{id}/messageSubscriptions/{messageName}/trigger", {204: None}
)


def sync(id: str, message_name: str, *, client: Client, body: ExecutionTriggerDto) -> None:
    return _OPERATION.sync(client, path=(id, message_name), body=body)


async def asyncio(id: str, message_name: str, *, client: Client, body: ExecutionTriggerDto) -> None:
    return await _OPERATION.asyncio(client, path=(id, message_name), body=body)

"""PUT /process-instance/suspended

Answers 204; refuses with 400.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/updateSuspensionState
"""

from ...client import Client
from ...models.process_instance_suspension_state_dto import ProcessInstanceSuspensionStateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/process-instance/suspended", {204: None})


def sync(*, client: Client, body: ProcessInstanceSuspensionStateDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ProcessInstanceSuspensionStateDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

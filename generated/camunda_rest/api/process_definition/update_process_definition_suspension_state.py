"""PUT /process-definition/suspended

Answers 204; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/updateProcessDefinitionSuspensionState
"""

from ...client import Client
from ...models.process_definition_suspension_state_dto import ProcessDefinitionSuspensionStateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/process-definition/suspended", {204: None})


def sync(*, client: Client, body: ProcessDefinitionSuspensionStateDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ProcessDefinitionSuspensionStateDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

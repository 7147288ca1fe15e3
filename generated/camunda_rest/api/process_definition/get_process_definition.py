"""GET /process-definition/{id}

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getProcessDefinition
"""

from ...client import Client
from ...models.process_definition_dto import ProcessDefinitionDto
from ...operation import Operation

_OPERATION: Operation[ProcessDefinitionDto] = Operation(
    "GET", "/process-definition/{id}", {200: ProcessDefinitionDto}
)


def sync(id: str, *, client: Client) -> ProcessDefinitionDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ProcessDefinitionDto:
    return await _OPERATION.asyncio(client, path=(id,))

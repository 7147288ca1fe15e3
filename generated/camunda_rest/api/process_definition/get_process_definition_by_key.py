"""GET /process-definition/key/{key}

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getProcessDefinitionByKey
"""

from ...client import Client
from ...models.process_definition_dto import ProcessDefinitionDto
from ...operation import Operation

_OPERATION: Operation[ProcessDefinitionDto] = Operation(
    "GET", "/process-definition/key/{key}", {200: ProcessDefinitionDto}
)


def sync(key: str, *, client: Client) -> ProcessDefinitionDto:
    return _OPERATION.sync(client, path=(key,))


async def asyncio(key: str, *, client: Client) -> ProcessDefinitionDto:
    return await _OPERATION.asyncio(client, path=(key,))

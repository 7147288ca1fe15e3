"""GET /process-definition/{id}/static-called-process-definitions

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getStaticCalledProcessDefinitions
"""

from ...client import Client
from ...models.called_process_definition_dto import CalledProcessDefinitionDto
from ...operation import Operation

_OPERATION: Operation[list[CalledProcessDefinitionDto]] = Operation(
    "GET",
    "/process-definition/{id}/static-called-process-definitions",
    {200: list[CalledProcessDefinitionDto]},
)


def sync(id: str, *, client: Client) -> list[CalledProcessDefinitionDto]:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> list[CalledProcessDefinitionDto]:
    return await _OPERATION.asyncio(client, path=(id,))

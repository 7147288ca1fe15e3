"""GET /process-definition/{id}/xml

Answers 200; refuses with 400, 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getProcessDefinitionBpmn20Xml
"""

from ...client import Client
from ...models.process_definition_diagram_dto import ProcessDefinitionDiagramDto
from ...operation import Operation

_OPERATION: Operation[ProcessDefinitionDiagramDto] = Operation(
    "GET", "/process-definition/{id}/xml", {200: ProcessDefinitionDiagramDto}
)


def sync(id: str, *, client: Client) -> ProcessDefinitionDiagramDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ProcessDefinitionDiagramDto:
    return await _OPERATION.asyncio(client, path=(id,))

"""GET /process-definition/key/{key}/xml

Answers 200; refuses with 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getProcessDefinitionBpmn20XmlByKey
"""

from ...client import Client
from ...models.process_definition_diagram_dto import ProcessDefinitionDiagramDto
from ...operation import Operation

_OPERATION: Operation[ProcessDefinitionDiagramDto] = Operation(
    "GET", "/process-definition/key/{key}/xml", {200: ProcessDefinitionDiagramDto}
)


def sync(key: str, *, client: Client) -> ProcessDefinitionDiagramDto:
    return _OPERATION.sync(client, path=(key,))


async def asyncio(key: str, *, client: Client) -> ProcessDefinitionDiagramDto:
    return await _OPERATION.asyncio(client, path=(key,))

"""GET /decision-definition/key/{key}/xml

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/getDecisionDefinitionDmnXmlByKey
"""

from ...client import Client
from ...models.decision_definition_diagram_dto import DecisionDefinitionDiagramDto
from ...operation import Operation

_OPERATION: Operation[DecisionDefinitionDiagramDto] = Operation(
    "GET", "/decision-definition/key/{key}/xml", {200: DecisionDefinitionDiagramDto}
)


def sync(key: str, *, client: Client) -> DecisionDefinitionDiagramDto:
    return _OPERATION.sync(client, path=(key,))


async def asyncio(key: str, *, client: Client) -> DecisionDefinitionDiagramDto:
    return await _OPERATION.asyncio(client, path=(key,))

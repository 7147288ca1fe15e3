"""GET /decision-definition/key/{key}/tenant-id/{tenant-id}/xml

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/getDecisionDefinitionDmnXmlByKeyAndTenant
"""

from ...client import Client
from ...models.decision_definition_diagram_dto import DecisionDefinitionDiagramDto
from ...operation import Operation

_OPERATION: Operation[DecisionDefinitionDiagramDto] = Operation(
    "GET", "/decision-definition/key/{key}/tenant-id/{tenant-id}/xml", {200: DecisionDefinitionDiagramDto}
)


def sync(key: str, tenant_id: str, *, client: Client) -> DecisionDefinitionDiagramDto:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> DecisionDefinitionDiagramDto:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))

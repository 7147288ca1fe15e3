"""GET /decision-requirements-definition/key/{key}/tenant-id/{tenant-id}/xml

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Requirements-Definition/operation/getDecisionRequirementsDefinitionDmnXmlByKeyAndTenantId
"""

from ...client import Client
from ...models.decision_requirements_definition_xml_dto import DecisionRequirementsDefinitionXmlDto
from ...operation import Operation

_OPERATION: Operation[DecisionRequirementsDefinitionXmlDto] = Operation(
    "GET",
    "/decision-requirements-definition/key/{key}/tenant-id/{tenant-id}/xml",
    {200: DecisionRequirementsDefinitionXmlDto},
)


def sync(key: str, tenant_id: str, *, client: Client) -> DecisionRequirementsDefinitionXmlDto:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> DecisionRequirementsDefinitionXmlDto:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))

"""GET /decision-requirements-definition/key/{key}/xml

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Requirements-Definition/operation/getDecisionRequirementsDefinitionDmnXmlByKey
"""

from ...client import Client
from ...models.decision_requirements_definition_xml_dto import DecisionRequirementsDefinitionXmlDto
from ...operation import Operation

_OPERATION: Operation[DecisionRequirementsDefinitionXmlDto] = Operation(
    "GET", "/decision-requirements-definition/key/{key}/xml", {200: DecisionRequirementsDefinitionXmlDto}
)


def sync(key: str, *, client: Client) -> DecisionRequirementsDefinitionXmlDto:
    return _OPERATION.sync(client, path=(key,))


async def asyncio(key: str, *, client: Client) -> DecisionRequirementsDefinitionXmlDto:
    return await _OPERATION.asyncio(client, path=(key,))

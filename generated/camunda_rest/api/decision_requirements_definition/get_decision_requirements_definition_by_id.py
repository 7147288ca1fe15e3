"""GET /decision-requirements-definition/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Requirements-Definition/operation/getDecisionRequirementsDefinitionById
"""

from ...client import Client
from ...models.decision_requirements_definition_dto import DecisionRequirementsDefinitionDto
from ...operation import Operation

_OPERATION: Operation[DecisionRequirementsDefinitionDto] = Operation(
    "GET", "/decision-requirements-definition/{id}", {200: DecisionRequirementsDefinitionDto}
)


def sync(id: str, *, client: Client) -> DecisionRequirementsDefinitionDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> DecisionRequirementsDefinitionDto:
    return await _OPERATION.asyncio(client, path=(id,))

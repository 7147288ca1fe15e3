"""GET /decision-definition/{id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/getDecisionDefinitionById
"""

from ...client import Client
from ...models.decision_definition_dto import DecisionDefinitionDto
from ...operation import Operation

_OPERATION: Operation[DecisionDefinitionDto] = Operation(
    "GET", "/decision-definition/{id}", {200: DecisionDefinitionDto}
)


def sync(id: str, *, client: Client) -> DecisionDefinitionDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> DecisionDefinitionDto:
    return await _OPERATION.asyncio(client, path=(id,))

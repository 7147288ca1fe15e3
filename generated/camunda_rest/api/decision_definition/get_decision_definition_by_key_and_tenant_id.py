"""GET /decision-definition/key/{key}/tenant-id/{tenant-id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/getDecisionDefinitionByKeyAndTenantId
"""

from ...client import Client
from ...models.decision_definition_dto import DecisionDefinitionDto
from ...operation import Operation

_OPERATION: Operation[DecisionDefinitionDto] = Operation(
    "GET", "/decision-definition/key/{key}/tenant-id/{tenant-id}", {200: DecisionDefinitionDto}
)


def sync(key: str, tenant_id: str, *, client: Client) -> DecisionDefinitionDto:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> DecisionDefinitionDto:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))

"""GET /decision-requirements-definition/key/{key}/tenant-id/{tenant-id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Requirements-Definition/operation/getDecisionRequirementsDefinitionByKeyAndTenantId
"""

from ...client import Client
from ...models.decision_requirements_definition_dto import DecisionRequirementsDefinitionDto
from ...operation import Operation

_OPERATION: Operation[DecisionRequirementsDefinitionDto] = Operation(
    "GET",
    "/decision-requirements-definition/key/{key}/tenant-id/{tenant-id}",
    {200: DecisionRequirementsDefinitionDto},
)


def sync(key: str, tenant_id: str, *, client: Client) -> DecisionRequirementsDefinitionDto:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> DecisionRequirementsDefinitionDto:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))

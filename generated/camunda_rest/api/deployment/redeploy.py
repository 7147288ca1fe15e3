"""POST /deployment/{id}/redeploy

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/redeploy
"""

from ...client import Client
from ...models.deployment_with_definitions_dto import DeploymentWithDefinitionsDto
from ...models.redeployment_dto import RedeploymentDto
from ...operation import Operation

_OPERATION: Operation[DeploymentWithDefinitionsDto] = Operation(
    "POST", "/deployment/{id}/redeploy", {200: DeploymentWithDefinitionsDto}
)


def sync(id: str, *, client: Client, body: RedeploymentDto) -> DeploymentWithDefinitionsDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: RedeploymentDto) -> DeploymentWithDefinitionsDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

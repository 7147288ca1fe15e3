"""GET /deployment/{id}/resources/{resourceId}

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/getDeploymentResource
"""

from ...client import Client
from ...models.deployment_resource_dto import DeploymentResourceDto
from ...operation import Operation

_OPERATION: Operation[DeploymentResourceDto] = Operation(
    "GET", "/deployment/{id}/resources/{resourceId}", {200: DeploymentResourceDto}
)


def sync(id: str, resource_id: str, *, client: Client) -> DeploymentResourceDto:
    return _OPERATION.sync(client, path=(id, resource_id))


async def asyncio(id: str, resource_id: str, *, client: Client) -> DeploymentResourceDto:
    return await _OPERATION.asyncio(client, path=(id, resource_id))

"""GET /deployment/{id}/resources

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/getDeploymentResources
"""

from ...client import Client
from ...models.deployment_resource_dto import DeploymentResourceDto
from ...operation import Operation

_OPERATION: Operation[list[DeploymentResourceDto]] = Operation(
    "GET", "/deployment/{id}/resources", {200: list[DeploymentResourceDto]}
)


def sync(id: str, *, client: Client) -> list[DeploymentResourceDto]:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> list[DeploymentResourceDto]:
    return await _OPERATION.asyncio(client, path=(id,))

"""GET /deployment/{id}

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/getDeployment
"""

from ...client import Client
from ...models.deployment_dto import DeploymentDto
from ...operation import Operation

_OPERATION: Operation[DeploymentDto] = Operation("GET", "/deployment/{id}", {200: DeploymentDto})


def sync(id: str, *, client: Client) -> DeploymentDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> DeploymentDto:
    return await _OPERATION.asyncio(client, path=(id,))

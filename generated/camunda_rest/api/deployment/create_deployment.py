"""POST /deployment/create

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.16.0: MultiFormDeploymentDto.deployment-activation-time.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/createDeployment
"""

from ...client import Client
from ...models.deployment_with_definitions_dto import DeploymentWithDefinitionsDto
from ...models.multi_form_deployment_dto import MultiFormDeploymentDto
from ...operation import Operation

_OPERATION: Operation[DeploymentWithDefinitionsDto] = Operation(
    "POST", "/deployment/create", {200: DeploymentWithDefinitionsDto}, multipart=True
)


def sync(*, client: Client, body: MultiFormDeploymentDto) -> DeploymentWithDefinitionsDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: MultiFormDeploymentDto) -> DeploymentWithDefinitionsDto:
    return await _OPERATION.asyncio(client, body=body)

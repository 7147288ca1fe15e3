"""OPTIONS /tenant

Answers 200.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/availableTenantResourceOperations
"""

from ...client import Client
from ...models.resource_options_dto import ResourceOptionsDto
from ...operation import Operation

_OPERATION: Operation[ResourceOptionsDto] = Operation("OPTIONS", "/tenant", {200: ResourceOptionsDto})


def sync(*, client: Client) -> ResourceOptionsDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> ResourceOptionsDto:
    return await _OPERATION.asyncio(client)

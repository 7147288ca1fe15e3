"""OPTIONS /tenant/{id}

Answers 200.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/availableTenantInstanceOperations
"""

from ...client import Client
from ...models.resource_options_dto import ResourceOptionsDto
from ...operation import Operation

_OPERATION: Operation[ResourceOptionsDto] = Operation("OPTIONS", "/tenant/{id}", {200: ResourceOptionsDto})


def sync(id: str, *, client: Client) -> ResourceOptionsDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ResourceOptionsDto:
    return await _OPERATION.asyncio(client, path=(id,))

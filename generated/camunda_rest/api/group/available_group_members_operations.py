"""OPTIONS /group/{id}/members

Answers 200.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Group/operation/availableGroupMembersOperations
"""

from ...client import Client
from ...models.resource_options_dto import ResourceOptionsDto
from ...operation import Operation

_OPERATION: Operation[ResourceOptionsDto] = Operation(
    "OPTIONS", "/group/{id}/members", {200: ResourceOptionsDto}
)


def sync(id: str, *, client: Client) -> ResourceOptionsDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ResourceOptionsDto:
    return await _OPERATION.asyncio(client, path=(id,))

"""GET /process-instance/{id}/activity-instances

Answers 200; refuses with 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/getActivityInstanceTree
"""

from ...client import Client
from ...models.activity_instance_dto import ActivityInstanceDto
from ...operation import Operation

_OPERATION: Operation[ActivityInstanceDto] = Operation(
    "GET", "/process-instance/{id}/activity-instances", {200: ActivityInstanceDto}
)


def sync(id: str, *, client: Client) -> ActivityInstanceDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ActivityInstanceDto:
    return await _OPERATION.asyncio(client, path=(id,))

"""GET /history/activity-instance/{id}

Answers 200; refuses with 404.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Activity-Instance/operation/getHistoricActivityInstance
"""

from ...client import Client
from ...models.historic_activity_instance_dto import HistoricActivityInstanceDto
from ...operation import Operation

_OPERATION: Operation[HistoricActivityInstanceDto] = Operation(
    "GET", "/history/activity-instance/{id}", {200: HistoricActivityInstanceDto}
)


def sync(id: str, *, client: Client) -> HistoricActivityInstanceDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> HistoricActivityInstanceDto:
    return await _OPERATION.asyncio(client, path=(id,))

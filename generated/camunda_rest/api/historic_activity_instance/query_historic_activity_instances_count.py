"""POST /history/activity-instance/count

Answers 200; refuses with 400.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Activity-Instance/operation/queryHistoricActivityInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.historic_activity_instance_query_dto import HistoricActivityInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "POST", "/history/activity-instance/count", {200: CountResultDto}
)


def sync(*, client: Client, body: HistoricActivityInstanceQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: HistoricActivityInstanceQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

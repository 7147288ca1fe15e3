"""POST /history/task/count

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.22.0: HistoricTaskInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Task-Instance/operation/queryHistoricTaskInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.historic_task_instance_query_dto import HistoricTaskInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/history/task/count", {200: CountResultDto})


def sync(*, client: Client, body: HistoricTaskInstanceQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: HistoricTaskInstanceQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

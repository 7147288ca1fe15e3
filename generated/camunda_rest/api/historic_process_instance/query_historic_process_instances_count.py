"""POST /history/process-instance/count

Answers 200; refuses with 400.
Documented since 7.14.0.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Instance/operation/queryHistoricProcessInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "POST", "/history/process-instance/count", {200: CountResultDto}
)


def sync(*, client: Client, body: HistoricProcessInstanceQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: HistoricProcessInstanceQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

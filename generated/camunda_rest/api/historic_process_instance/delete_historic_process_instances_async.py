"""POST /history/process-instance/delete

Answers 200; refuses with 400.
Documented since 7.14.0.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Instance/operation/deleteHistoricProcessInstancesAsync
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.delete_historic_process_instances_dto import DeleteHistoricProcessInstancesDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/history/process-instance/delete", {200: BatchDto})


def sync(*, client: Client, body: DeleteHistoricProcessInstancesDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: DeleteHistoricProcessInstancesDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

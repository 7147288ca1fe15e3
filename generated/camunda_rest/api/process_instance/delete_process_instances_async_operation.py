"""POST /process-instance/delete

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.21.0: DeleteProcessInstancesDto.skipIoMappings.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/deleteProcessInstancesAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.delete_process_instances_dto import DeleteProcessInstancesDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/process-instance/delete", {200: BatchDto})


def sync(*, client: Client, body: DeleteProcessInstancesDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: DeleteProcessInstancesDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

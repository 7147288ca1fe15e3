"""POST /process-instance/suspended-async

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/updateSuspensionStateAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.process_instance_suspension_state_async_dto import ProcessInstanceSuspensionStateAsyncDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/process-instance/suspended-async", {200: BatchDto})


def sync(*, client: Client, body: ProcessInstanceSuspensionStateAsyncDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ProcessInstanceSuspensionStateAsyncDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

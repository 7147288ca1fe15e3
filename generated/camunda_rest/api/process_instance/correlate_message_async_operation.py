"""POST /process-instance/message-async

Answers 200; refuses with 400, 403.
Documented since 7.16.0.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/correlateMessageAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.correlation_message_async_dto import CorrelationMessageAsyncDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/process-instance/message-async", {200: BatchDto})


def sync(*, client: Client, body: CorrelationMessageAsyncDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: CorrelationMessageAsyncDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

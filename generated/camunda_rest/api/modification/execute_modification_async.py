"""POST /modification/executeAsync

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.22.0: ModificationDto.historicProcessInstanceQuery.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Modification/operation/executeModificationAsync
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.modification_dto import ModificationDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/modification/executeAsync", {200: BatchDto})


def sync(*, client: Client, body: ModificationDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ModificationDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

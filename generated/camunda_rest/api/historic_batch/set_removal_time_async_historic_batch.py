"""POST /history/batch/set-removal-time

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Batch/operation/setRemovalTimeAsyncHistoricBatch
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.set_removal_time_to_historic_batches_dto import SetRemovalTimeToHistoricBatchesDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/history/batch/set-removal-time", {200: BatchDto})


def sync(*, client: Client, body: SetRemovalTimeToHistoricBatchesDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: SetRemovalTimeToHistoricBatchesDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

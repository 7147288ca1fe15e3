"""GET /history/batch/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Batch/operation/getHistoricBatch
"""

from ...client import Client
from ...models.historic_batch_dto import HistoricBatchDto
from ...operation import Operation

_OPERATION: Operation[HistoricBatchDto] = Operation("GET", "/history/batch/{id}", {200: HistoricBatchDto})


def sync(id: str, *, client: Client) -> HistoricBatchDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> HistoricBatchDto:
    return await _OPERATION.asyncio(client, path=(id,))

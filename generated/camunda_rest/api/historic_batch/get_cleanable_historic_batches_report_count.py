"""GET /history/batch/cleanable-batch-report/count

Answers 200; refuses with 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Batch/operation/getCleanableHistoricBatchesReportCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/history/batch/cleanable-batch-report/count", {200: CountResultDto}
)


def sync(*, client: Client) -> CountResultDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> CountResultDto:
    return await _OPERATION.asyncio(client)

"""POST /history/external-task-log/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-External-Task-Log/operation/queryHistoricExternalTaskLogsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.historic_external_task_log_query_dto import HistoricExternalTaskLogQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "POST", "/history/external-task-log/count", {200: CountResultDto}
)


def sync(*, client: Client, body: HistoricExternalTaskLogQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: HistoricExternalTaskLogQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

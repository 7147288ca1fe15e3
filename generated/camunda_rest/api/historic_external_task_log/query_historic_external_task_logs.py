"""POST /history/external-task-log

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-External-Task-Log/operation/queryHistoricExternalTaskLogs
"""

from ...client import Client
from ...models.historic_external_task_log_dto import HistoricExternalTaskLogDto
from ...models.historic_external_task_log_query_dto import HistoricExternalTaskLogQueryDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricExternalTaskLogDto]] = Operation(
    "POST", "/history/external-task-log", {200: list[HistoricExternalTaskLogDto]}
)


def sync(*, client: Client, body: HistoricExternalTaskLogQueryDto) -> list[HistoricExternalTaskLogDto]:
    return _OPERATION.sync(client, body=body)


async def asyncio(
    *, client: Client, body: HistoricExternalTaskLogQueryDto
) -> list[HistoricExternalTaskLogDto]:
    return await _OPERATION.asyncio(client, body=body)

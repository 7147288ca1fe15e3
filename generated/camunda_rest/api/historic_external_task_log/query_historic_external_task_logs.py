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


def sync(
    *,
    client: Client,
    body: HistoricExternalTaskLogQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricExternalTaskLogDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: HistoricExternalTaskLogQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricExternalTaskLogDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

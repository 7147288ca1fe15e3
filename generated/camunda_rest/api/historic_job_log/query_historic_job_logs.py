"""POST /history/job-log

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Job-Log/operation/queryHistoricJobLogs
"""

from ...client import Client
from ...models.historic_job_log_dto import HistoricJobLogDto
from ...models.historic_job_log_query_dto import HistoricJobLogQueryDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricJobLogDto]] = Operation(
    "POST", "/history/job-log", {200: list[HistoricJobLogDto]}
)


def sync(
    *,
    client: Client,
    body: HistoricJobLogQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricJobLogDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: HistoricJobLogQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricJobLogDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

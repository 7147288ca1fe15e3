"""GET /history/job-log/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Job-Log/operation/getHistoricJobLog
"""

from ...client import Client
from ...models.historic_job_log_dto import HistoricJobLogDto
from ...operation import Operation

_OPERATION: Operation[HistoricJobLogDto] = Operation("GET", "/history/job-log/{id}", {200: HistoricJobLogDto})


def sync(id: str, *, client: Client) -> HistoricJobLogDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> HistoricJobLogDto:
    return await _OPERATION.asyncio(client, path=(id,))

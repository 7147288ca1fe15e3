"""POST /history/job-log/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Job-Log/operation/queryHistoricJobLogsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.historic_job_log_query_dto import HistoricJobLogQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/history/job-log/count", {200: CountResultDto})


def sync(*, client: Client, body: HistoricJobLogQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: HistoricJobLogQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

"""POST /job/count

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.24.0: JobQueryDto.acquired.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/queryJobsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.job_query_dto import JobQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/job/count", {200: CountResultDto})


def sync(*, client: Client, body: JobQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: JobQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

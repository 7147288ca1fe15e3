"""POST /job/retries

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.20.0: SetJobRetriesDto.dueDate.
Since 7.24.0: JobQueryDto.acquired.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/setJobRetriesAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.set_job_retries_dto import SetJobRetriesDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/job/retries", {200: BatchDto})


def sync(*, client: Client, body: SetJobRetriesDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: SetJobRetriesDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

"""GET /history/cleanup/job

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/History-Cleanup/operation/findCleanupJob
"""

from ...client import Client
from ...models.job_dto import JobDto
from ...operation import Operation

_OPERATION: Operation[JobDto] = Operation("GET", "/history/cleanup/job", {200: JobDto})


def sync(*, client: Client) -> JobDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> JobDto:
    return await _OPERATION.asyncio(client)

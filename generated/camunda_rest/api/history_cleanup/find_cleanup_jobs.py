"""GET /history/cleanup/jobs

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/History-Cleanup/operation/findCleanupJobs
"""

from ...client import Client
from ...models.job_dto import JobDto
from ...operation import Operation

_OPERATION: Operation[list[JobDto]] = Operation("GET", "/history/cleanup/jobs", {200: list[JobDto]})


def sync(*, client: Client) -> list[JobDto]:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> list[JobDto]:
    return await _OPERATION.asyncio(client)

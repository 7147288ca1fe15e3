"""POST /history/cleanup

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/History-Cleanup/operation/cleanupAsync
"""

from ...client import Client
from ...models.job_dto import JobDto
from ...operation import Operation

_OPERATION: Operation[JobDto] = Operation("POST", "/history/cleanup", {200: JobDto})


def sync(*, client: Client, immediately_due: bool | None = None) -> JobDto:
    return _OPERATION.sync(client, query={"immediatelyDue": immediately_due})


async def asyncio(*, client: Client, immediately_due: bool | None = None) -> JobDto:
    return await _OPERATION.asyncio(client, query={"immediatelyDue": immediately_due})

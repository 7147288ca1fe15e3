"""GET /job/{id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/getJob
"""

from ...client import Client
from ...models.job_dto import JobDto
from ...operation import Operation

_OPERATION: Operation[JobDto] = Operation("GET", "/job/{id}", {200: JobDto})


def sync(id: str, *, client: Client) -> JobDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> JobDto:
    return await _OPERATION.asyncio(client, path=(id,))

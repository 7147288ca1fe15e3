"""POST /job

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.24.0: JobQueryDto.acquired.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/queryJobs
"""

from ...client import Client
from ...models.job_dto import JobDto
from ...models.job_query_dto import JobQueryDto
from ...operation import Operation

_OPERATION: Operation[list[JobDto]] = Operation("POST", "/job", {200: list[JobDto]})


def sync(
    *, client: Client, body: JobQueryDto, first_result: int | None = None, max_results: int | None = None
) -> list[JobDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *, client: Client, body: JobQueryDto, first_result: int | None = None, max_results: int | None = None
) -> list[JobDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

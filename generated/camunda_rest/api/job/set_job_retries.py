"""PUT /job/{id}/retries

Answers 204; refuses with 404, 500.
Documented since 7.15.0.
Since 7.20.0: JobRetriesDto.dueDate.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/setJobRetries
"""

from ...client import Client
from ...models.job_retries_dto import JobRetriesDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job/{id}/retries", {204: None})


def sync(id: str, *, client: Client, body: JobRetriesDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: JobRetriesDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

"""PUT /job/{id}/duedate

Answers 204; refuses with 404, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/setJobDuedate
"""

from ...client import Client
from ...models.job_duedate_dto import JobDuedateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job/{id}/duedate", {204: None})


def sync(id: str, *, client: Client, body: JobDuedateDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: JobDuedateDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

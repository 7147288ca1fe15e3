"""PUT /job-definition/{id}/retries

Answers 204; refuses with 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/setJobRetriesJobDefinition
"""

from ...client import Client
from ...models.retries_dto import RetriesDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job-definition/{id}/retries", {204: None})


def sync(id: str, *, client: Client, body: RetriesDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: RetriesDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

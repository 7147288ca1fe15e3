"""PUT /external-task/{id}/retries

Answers 204; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/setExternalTaskResourceRetries
"""

from ...client import Client
from ...models.retries_dto import RetriesDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/external-task/{id}/retries", {204: None})


def sync(id: str, *, client: Client, body: RetriesDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: RetriesDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

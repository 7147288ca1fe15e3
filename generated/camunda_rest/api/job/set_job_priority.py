"""PUT /job/{id}/priority

Answers 204; refuses with 404, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/setJobPriority
"""

from ...client import Client
from ...models.priority_dto import PriorityDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job/{id}/priority", {204: None})


def sync(id: str, *, client: Client, body: PriorityDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: PriorityDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

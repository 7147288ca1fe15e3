"""GET /batch/{id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Batch/operation/getBatch
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("GET", "/batch/{id}", {200: BatchDto})


def sync(id: str, *, client: Client) -> BatchDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> BatchDto:
    return await _OPERATION.asyncio(client, path=(id,))

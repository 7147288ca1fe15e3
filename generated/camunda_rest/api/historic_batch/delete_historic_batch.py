"""DELETE /history/batch/{id}

Answers 204; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Batch/operation/deleteHistoricBatch
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/history/batch/{id}", {204: None})


def sync(id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id,))

"""DELETE /batch/{id}

Answers 204; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Batch/operation/deleteBatch
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/batch/{id}", {204: None})


def sync(id: str, *, client: Client, cascade: bool | None = None) -> None:
    return _OPERATION.sync(client, path=(id,), query={"cascade": cascade})


async def asyncio(id: str, *, client: Client, cascade: bool | None = None) -> None:
    return await _OPERATION.asyncio(client, path=(id,), query={"cascade": cascade})

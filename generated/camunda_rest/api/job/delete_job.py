"""DELETE /job/{id}

Answers 204; refuses with 404, 500.
Documented since 7.20.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/deleteJob
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/job/{id}", {204: None})


def sync(id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id,))

"""POST /job/{id}/execute

Answers 204; refuses with 404, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/executeJob
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/job/{id}/execute", {204: None})


def sync(id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id,))

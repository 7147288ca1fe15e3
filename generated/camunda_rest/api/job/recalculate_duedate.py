"""POST /job/{id}/duedate/recalculate

Answers 204; refuses with 404, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/recalculateDuedate
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/job/{id}/duedate/recalculate", {204: None})


def sync(id: str, *, client: Client, creation_date_based: bool | None = None) -> None:
    return _OPERATION.sync(client, path=(id,), query={"creationDateBased": creation_date_based})


async def asyncio(id: str, *, client: Client, creation_date_based: bool | None = None) -> None:
    return await _OPERATION.asyncio(client, path=(id,), query={"creationDateBased": creation_date_based})

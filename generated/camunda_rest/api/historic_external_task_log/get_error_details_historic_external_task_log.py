"""GET /history/external-task-log/{id}/error-details

Answers 200, 204; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-External-Task-Log/operation/getErrorDetailsHistoricExternalTaskLog
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[str | None] = Operation(
    "GET", "/history/external-task-log/{id}/error-details", {200: str, 204: None}
)


def sync(id: str, *, client: Client) -> str | None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> str | None:
    return await _OPERATION.asyncio(client, path=(id,))

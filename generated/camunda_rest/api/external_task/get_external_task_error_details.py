"""GET /external-task/{id}/errorDetails

Answers 200, 204; refuses with 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/getExternalTaskErrorDetails
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[str | None] = Operation(
    "GET", "/external-task/{id}/errorDetails", {200: str, 204: None}
)


def sync(id: str, *, client: Client) -> str | None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> str | None:
    return await _OPERATION.asyncio(client, path=(id,))

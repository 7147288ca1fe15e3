"""PUT /history/user-operation/{operationId}/clear-annotation

Answers 204; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-User-Operation-Log/operation/clearAnnotationUserOperationLog
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation(
    "PUT", "/history/user-operation/{operationId}/clear-annotation", {204: None}
)


def sync(operation_id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(operation_id,))


async def asyncio(operation_id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(operation_id,))

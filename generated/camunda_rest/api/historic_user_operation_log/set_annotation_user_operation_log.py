"""PUT /history/user-operation/{operationId}/set-annotation

Answers 204; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-User-Operation-Log/operation/setAnnotationUserOperationLog
"""

from ...client import Client
from ...models.annotation_dto import AnnotationDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation(
    "PUT", "/history/user-operation/{operationId}/set-annotation", {204: None}
)


def sync(operation_id: str, *, client: Client, body: AnnotationDto) -> None:
    return _OPERATION.sync(client, path=(operation_id,), body=body)


async def asyncio(operation_id: str, *, client: Client, body: AnnotationDto) -> None:
    return await _OPERATION.asyncio(client, path=(operation_id,), body=body)

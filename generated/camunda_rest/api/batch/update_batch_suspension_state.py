"""PUT /batch/{id}/suspended

Answers 204; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Batch/operation/updateBatchSuspensionState
"""

from ...client import Client
from ...models.suspension_state_dto import SuspensionStateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/batch/{id}/suspended", {204: None})


def sync(id: str, *, client: Client, body: SuspensionStateDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: SuspensionStateDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

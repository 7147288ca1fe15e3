"""POST /process-instance/{id}/modification

Answers 204; refuses with 400, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/modifyProcessInstance
"""

from ...client import Client
from ...models.process_instance_modification_dto import ProcessInstanceModificationDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/process-instance/{id}/modification", {204: None})


def sync(id: str, *, client: Client, body: ProcessInstanceModificationDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: ProcessInstanceModificationDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

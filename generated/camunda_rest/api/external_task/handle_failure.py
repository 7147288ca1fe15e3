"""POST /external-task/{id}/failure

Answers 204; refuses with 400, 404, 500.
Documented since 7.13.0.
Since 7.15.0: ExternalTaskFailureDto.localVariables, ExternalTaskFailureDto.variables.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/handleFailure
"""

from ...client import Client
from ...models.external_task_failure_dto import ExternalTaskFailureDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/external-task/{id}/failure", {204: None})


def sync(id: str, *, client: Client, body: ExternalTaskFailureDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: ExternalTaskFailureDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

"""POST /external-task/{id}/bpmnError

Answers 204; refuses with 400, 404, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/handleExternalTaskBpmnError
"""

from ...client import Client
from ...models.external_task_bpmn_error import ExternalTaskBpmnError
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/external-task/{id}/bpmnError", {204: None})


def sync(id: str, *, client: Client, body: ExternalTaskBpmnError) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: ExternalTaskBpmnError) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

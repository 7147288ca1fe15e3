"""POST /process-definition/{id}/submit-form

Answers 200; refuses with 400, 404, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/submitForm
"""

from ...client import Client
from ...models.process_instance_dto import ProcessInstanceDto
from ...models.start_process_instance_form_dto import StartProcessInstanceFormDto
from ...operation import Operation

_OPERATION: Operation[ProcessInstanceDto] = Operation(
    "POST", "/process-definition/{id}/submit-form", {200: ProcessInstanceDto}
)


def sync(id: str, *, client: Client, body: StartProcessInstanceFormDto) -> ProcessInstanceDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: StartProcessInstanceFormDto) -> ProcessInstanceDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

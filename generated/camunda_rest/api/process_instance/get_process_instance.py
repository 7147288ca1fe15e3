"""GET /process-instance/{id}

Answers 200; refuses with 404.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/getProcessInstance
"""

from ...client import Client
from ...models.process_instance_dto import ProcessInstanceDto
from ...operation import Operation

_OPERATION: Operation[ProcessInstanceDto] = Operation(
    "GET", "/process-instance/{id}", {200: ProcessInstanceDto}
)


def sync(id: str, *, client: Client) -> ProcessInstanceDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ProcessInstanceDto:
    return await _OPERATION.asyncio(client, path=(id,))

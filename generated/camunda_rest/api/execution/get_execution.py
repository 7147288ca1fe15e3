"""GET /execution/{id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/getExecution
"""

from ...client import Client
from ...models.execution_dto import ExecutionDto
from ...operation import Operation

_OPERATION: Operation[ExecutionDto] = Operation("GET", "/execution/{id}", {200: ExecutionDto})


def sync(id: str, *, client: Client) -> ExecutionDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ExecutionDto:
    return await _OPERATION.asyncio(client, path=(id,))

"""GET /external-task/{id}

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/getExternalTask
"""

from ...client import Client
from ...models.external_task_dto import ExternalTaskDto
from ...operation import Operation

_OPERATION: Operation[ExternalTaskDto] = Operation("GET", "/external-task/{id}", {200: ExternalTaskDto})


def sync(id: str, *, client: Client) -> ExternalTaskDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> ExternalTaskDto:
    return await _OPERATION.asyncio(client, path=(id,))

"""POST /task/{id}/submit-form

Answers 200, 204; refuses with 400, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/submit
"""

from ...client import Client
from ...models.complete_task_dto import CompleteTaskDto
from ...models.variable_map import VariableMap
from ...operation import Operation

_OPERATION: Operation[VariableMap | None] = Operation(
    "POST", "/task/{id}/submit-form", {200: VariableMap, 204: None}
)


def sync(id: str, *, client: Client, body: CompleteTaskDto) -> VariableMap | None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: CompleteTaskDto) -> VariableMap | None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

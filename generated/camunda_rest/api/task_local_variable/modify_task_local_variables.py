"""POST /task/{id}/localVariables

Answers 204; refuses with 400, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Local-Variable/operation/modifyTaskLocalVariables
"""

from ...client import Client
from ...models.patch_variables_dto import PatchVariablesDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/{id}/localVariables", {204: None})


def sync(id: str, *, client: Client, body: PatchVariablesDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: PatchVariablesDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

"""POST /execution/{id}/localVariables/{varName}/data

Answers 204; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/setLocalExecutionVariableBinary
"""

from ...client import Client
from ...models.multi_form_variable_binary_dto import MultiFormVariableBinaryDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation(
    "POST", "/execution/{id}/localVariables/{varName}/data", {204: None}, multipart=True
)


def sync(id: str, var_name: str, *, client: Client, body: MultiFormVariableBinaryDto) -> None:
    return _OPERATION.sync(client, path=(id, var_name), body=body)


async def asyncio(id: str, var_name: str, *, client: Client, body: MultiFormVariableBinaryDto) -> None:
    return await _OPERATION.asyncio(client, path=(id, var_name), body=body)

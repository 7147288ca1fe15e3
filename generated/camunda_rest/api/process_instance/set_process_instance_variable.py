"""PUT /process-instance/{id}/variables/{varName}

Answers 204; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/setProcessInstanceVariable
"""

from ...client import Client
from ...models.variable_value_dto import VariableValueDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/process-instance/{id}/variables/{varName}", {204: None})


def sync(id: str, var_name: str, *, client: Client, body: VariableValueDto) -> None:
    return _OPERATION.sync(client, path=(id, var_name), body=body)


async def asyncio(id: str, var_name: str, *, client: Client, body: VariableValueDto) -> None:
    return await _OPERATION.asyncio(client, path=(id, var_name), body=body)

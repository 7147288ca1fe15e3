"""DELETE /task/{id}/localVariables/{varName}

Answers 204; refuses with 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Local-Variable/operation/deleteTaskLocalVariable
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/task/{id}/localVariables/{varName}", {204: None})


def sync(id: str, var_name: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id, var_name))


async def asyncio(id: str, var_name: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id, var_name))

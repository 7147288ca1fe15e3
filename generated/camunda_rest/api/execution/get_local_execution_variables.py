"""GET /execution/{id}/localVariables

Answers 200; refuses with 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/getLocalExecutionVariables
"""

from ...client import Client
from ...models.variable_map import VariableMap
from ...operation import Operation

_OPERATION: Operation[VariableMap] = Operation("GET", "/execution/{id}/localVariables", {200: VariableMap})


def sync(id: str, *, client: Client, deserialize_values: bool | None = None) -> VariableMap:
    return _OPERATION.sync(client, path=(id,), query={"deserializeValues": deserialize_values})


async def asyncio(id: str, *, client: Client, deserialize_values: bool | None = None) -> VariableMap:
    return await _OPERATION.asyncio(client, path=(id,), query={"deserializeValues": deserialize_values})

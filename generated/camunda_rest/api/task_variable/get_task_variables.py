"""GET /task/{id}/variables

Answers 200; refuses with 500.
Documented since 7.13.0.
Since 7.15.0: deserializeValues.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Variable/operation/getTaskVariables
"""

from ...client import Client
from ...models.variable_map import VariableMap
from ...operation import Operation

_OPERATION: Operation[VariableMap] = Operation("GET", "/task/{id}/variables", {200: VariableMap})


def sync(id: str, *, client: Client, deserialize_values: bool | None = None) -> VariableMap:
    return _OPERATION.sync(client, path=(id,), query={"deserializeValues": deserialize_values})


async def asyncio(id: str, *, client: Client, deserialize_values: bool | None = None) -> VariableMap:
    return await _OPERATION.asyncio(client, path=(id,), query={"deserializeValues": deserialize_values})

"""GET /task/{id}/variables/{varName}

Answers 200; refuses with 404, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Variable/operation/getTaskVariable
"""

from ...client import Client
from ...models.variable_value_dto import VariableValueDto
from ...operation import Operation

_OPERATION: Operation[VariableValueDto] = Operation(
    "GET", "/task/{id}/variables/{varName}", {200: VariableValueDto}
)


def sync(
    id: str, var_name: str, *, client: Client, deserialize_value: bool | None = None
) -> VariableValueDto:
    return _OPERATION.sync(client, path=(id, var_name), query={"deserializeValue": deserialize_value})


async def asyncio(
    id: str, var_name: str, *, client: Client, deserialize_value: bool | None = None
) -> VariableValueDto:
    return await _OPERATION.asyncio(
        client, path=(id, var_name), query={"deserializeValue": deserialize_value}
    )

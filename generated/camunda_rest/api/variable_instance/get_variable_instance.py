"""GET /variable-instance/{id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Variable-Instance/operation/getVariableInstance
"""

from ...client import Client
from ...models.variable_instance_dto import VariableInstanceDto
from ...operation import Operation

_OPERATION: Operation[VariableInstanceDto] = Operation(
    "GET", "/variable-instance/{id}", {200: VariableInstanceDto}
)


def sync(id: str, *, client: Client, deserialize_value: bool | None = None) -> VariableInstanceDto:
    return _OPERATION.sync(client, path=(id,), query={"deserializeValue": deserialize_value})


async def asyncio(id: str, *, client: Client, deserialize_value: bool | None = None) -> VariableInstanceDto:
    return await _OPERATION.asyncio(client, path=(id,), query={"deserializeValue": deserialize_value})

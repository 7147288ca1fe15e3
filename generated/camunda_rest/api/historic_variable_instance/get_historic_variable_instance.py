"""GET /history/variable-instance/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Variable-Instance/operation/getHistoricVariableInstance
"""

from ...client import Client
from ...models.historic_variable_instance_dto import HistoricVariableInstanceDto
from ...operation import Operation

_OPERATION: Operation[HistoricVariableInstanceDto] = Operation(
    "GET", "/history/variable-instance/{id}", {200: HistoricVariableInstanceDto}
)


def sync(id: str, *, client: Client, deserialize_value: bool | None = None) -> HistoricVariableInstanceDto:
    return _OPERATION.sync(client, path=(id,), query={"deserializeValue": deserialize_value})


async def asyncio(
    id: str, *, client: Client, deserialize_value: bool | None = None
) -> HistoricVariableInstanceDto:
    return await _OPERATION.asyncio(client, path=(id,), query={"deserializeValue": deserialize_value})

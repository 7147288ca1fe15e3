"""POST /variable-instance

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.16.0: VariableInstanceQueryDto.variableScopeIdIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Variable-Instance/operation/queryVariableInstances
"""

from ...client import Client
from ...models.variable_instance_dto import VariableInstanceDto
from ...models.variable_instance_query_dto import VariableInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[list[VariableInstanceDto]] = Operation(
    "POST", "/variable-instance", {200: list[VariableInstanceDto]}
)


def sync(
    *,
    client: Client,
    body: VariableInstanceQueryDto,
    deserialize_values: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[VariableInstanceDto]:
    return _OPERATION.sync(
        client,
        query={
            "deserializeValues": deserialize_values,
            "firstResult": first_result,
            "maxResults": max_results,
        },
        body=body,
    )


async def asyncio(
    *,
    client: Client,
    body: VariableInstanceQueryDto,
    deserialize_values: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[VariableInstanceDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "deserializeValues": deserialize_values,
            "firstResult": first_result,
            "maxResults": max_results,
        },
        body=body,
    )

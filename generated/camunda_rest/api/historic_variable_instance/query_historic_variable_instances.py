"""POST /history/variable-instance

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.17.0: HistoricVariableInstanceQueryDto.variableNameIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Variable-Instance/operation/queryHistoricVariableInstances
"""

from ...client import Client
from ...models.historic_variable_instance_dto import HistoricVariableInstanceDto
from ...models.historic_variable_instance_query_dto import HistoricVariableInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricVariableInstanceDto]] = Operation(
    "POST", "/history/variable-instance", {200: list[HistoricVariableInstanceDto]}
)


def sync(
    *,
    client: Client,
    body: HistoricVariableInstanceQueryDto,
    deserialize_values: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricVariableInstanceDto]:
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
    body: HistoricVariableInstanceQueryDto,
    deserialize_values: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricVariableInstanceDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "deserializeValues": deserialize_values,
            "firstResult": first_result,
            "maxResults": max_results,
        },
        body=body,
    )

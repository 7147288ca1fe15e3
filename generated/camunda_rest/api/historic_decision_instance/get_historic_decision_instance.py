"""GET /history/decision-instance/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Decision-Instance/operation/getHistoricDecisionInstance
"""

from ...client import Client
from ...models.historic_decision_instance_dto import HistoricDecisionInstanceDto
from ...operation import Operation

_OPERATION: Operation[HistoricDecisionInstanceDto] = Operation(
    "GET", "/history/decision-instance/{id}", {200: HistoricDecisionInstanceDto}
)


def sync(
    id: str,
    *,
    client: Client,
    disable_binary_fetching: bool | None = None,
    disable_custom_object_deserialization: bool | None = None,
    include_inputs: bool | None = None,
    include_outputs: bool | None = None,
) -> HistoricDecisionInstanceDto:
    return _OPERATION.sync(
        client,
        path=(id,),
        query={
            "disableBinaryFetching": disable_binary_fetching,
            "disableCustomObjectDeserialization": disable_custom_object_deserialization,
            "includeInputs": include_inputs,
            "includeOutputs": include_outputs,
        },
    )


async def asyncio(
    id: str,
    *,
    client: Client,
    disable_binary_fetching: bool | None = None,
    disable_custom_object_deserialization: bool | None = None,
    include_inputs: bool | None = None,
    include_outputs: bool | None = None,
) -> HistoricDecisionInstanceDto:
    return await _OPERATION.asyncio(
        client,
        path=(id,),
        query={
            "disableBinaryFetching": disable_binary_fetching,
            "disableCustomObjectDeserialization": disable_custom_object_deserialization,
            "includeInputs": include_inputs,
            "includeOutputs": include_outputs,
        },
    )

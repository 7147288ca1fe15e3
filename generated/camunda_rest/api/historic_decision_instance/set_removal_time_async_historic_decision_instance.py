"""POST /history/decision-instance/set-removal-time

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Decision-Instance/operation/setRemovalTimeAsyncHistoricDecisionInstance
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.set_removal_time_to_historic_decision_instances_dto import (
    SetRemovalTimeToHistoricDecisionInstancesDto,
)
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation(
    "POST", "/history/decision-instance/set-removal-time", {200: BatchDto}
)


def sync(*, client: Client, body: SetRemovalTimeToHistoricDecisionInstancesDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: SetRemovalTimeToHistoricDecisionInstancesDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

"""POST /history/process-instance/set-removal-time

Answers 200; refuses with 400.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Instance/operation/setRemovalTimeAsync
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.set_removal_time_to_historic_process_instances_dto import (
    SetRemovalTimeToHistoricProcessInstancesDto,
)
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation(
    "POST", "/history/process-instance/set-removal-time", {200: BatchDto}
)


def sync(*, client: Client, body: SetRemovalTimeToHistoricProcessInstancesDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: SetRemovalTimeToHistoricProcessInstancesDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

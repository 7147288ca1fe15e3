"""POST /modification/execute

Answers 204; refuses with 400.
Documented since 7.16.0.
Since 7.22.0: ModificationDto.historicProcessInstanceQuery.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Modification/operation/executeModification
"""

from ...client import Client
from ...models.modification_dto import ModificationDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/modification/execute", {204: None})


def sync(*, client: Client, body: ModificationDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ModificationDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

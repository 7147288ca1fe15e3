"""POST /history/process-instance

Answers 200; refuses with 400.
Documented since 7.14.0.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Instance/operation/queryHistoricProcessInstances
"""

from ...client import Client
from ...models.historic_process_instance_dto import HistoricProcessInstanceDto
from ...models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricProcessInstanceDto]] = Operation(
    "POST", "/history/process-instance", {200: list[HistoricProcessInstanceDto]}
)


def sync(
    *,
    client: Client,
    body: HistoricProcessInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricProcessInstanceDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: HistoricProcessInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricProcessInstanceDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

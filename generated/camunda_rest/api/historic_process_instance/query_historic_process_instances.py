"""POST /history/process-instance

Answers 200; refuses with 400.
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

"""POST /history/task

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.22.0: HistoricTaskInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Task-Instance/operation/queryHistoricTaskInstances
"""

from ...client import Client
from ...models.historic_task_instance_dto import HistoricTaskInstanceDto
from ...models.historic_task_instance_query_dto import HistoricTaskInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricTaskInstanceDto]] = Operation(
    "POST", "/history/task", {200: list[HistoricTaskInstanceDto]}
)


def sync(
    *,
    client: Client,
    body: HistoricTaskInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricTaskInstanceDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: HistoricTaskInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricTaskInstanceDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

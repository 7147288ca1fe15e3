"""POST /history/activity-instance

Answers 200; refuses with 400.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Activity-Instance/operation/queryHistoricActivityInstances
"""

from ...client import Client
from ...models.historic_activity_instance_dto import HistoricActivityInstanceDto
from ...models.historic_activity_instance_query_dto import HistoricActivityInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricActivityInstanceDto]] = Operation(
    "POST", "/history/activity-instance", {200: list[HistoricActivityInstanceDto]}
)


def sync(
    *,
    client: Client,
    body: HistoricActivityInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricActivityInstanceDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: HistoricActivityInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricActivityInstanceDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

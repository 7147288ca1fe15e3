"""GET /history/decision-requirements-definition/{id}/statistics

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Decision-Requirements-Definition/operation/getDecisionStatistics
"""

from ...client import Client
from ...models.historic_decision_instance_statistics_dto import HistoricDecisionInstanceStatisticsDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricDecisionInstanceStatisticsDto]] = Operation(
    "GET",
    "/history/decision-requirements-definition/{id}/statistics",
    {200: list[HistoricDecisionInstanceStatisticsDto]},
)


def sync(
    id: str, *, client: Client, decision_instance_id: str | None = None
) -> list[HistoricDecisionInstanceStatisticsDto]:
    return _OPERATION.sync(client, path=(id,), query={"decisionInstanceId": decision_instance_id})


async def asyncio(
    id: str, *, client: Client, decision_instance_id: str | None = None
) -> list[HistoricDecisionInstanceStatisticsDto]:
    return await _OPERATION.asyncio(client, path=(id,), query={"decisionInstanceId": decision_instance_id})

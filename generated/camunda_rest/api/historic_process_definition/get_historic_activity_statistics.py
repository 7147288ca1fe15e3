"""GET /history/process-definition/{id}/statistics

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Definition/operation/getHistoricActivityStatistics
"""

import datetime

from ...client import Client
from ...models.get_historic_activity_statistics_sort_by import GetHistoricActivityStatisticsSortBy
from ...models.historic_activity_statistics_dto import HistoricActivityStatisticsDto
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricActivityStatisticsDto]] = Operation(
    "GET", "/history/process-definition/{id}/statistics", {200: list[HistoricActivityStatisticsDto]}
)


def sync(
    id: str,
    *,
    client: Client,
    canceled: bool | None = None,
    complete_scope: bool | None = None,
    finished: bool | None = None,
    finished_after: datetime.datetime | None = None,
    finished_before: datetime.datetime | None = None,
    incidents: bool | None = None,
    process_instance_id_in: str | None = None,
    sort_by: GetHistoricActivityStatisticsSortBy | None = None,
    sort_order: SortOrder | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
) -> list[HistoricActivityStatisticsDto]:
    return _OPERATION.sync(
        client,
        path=(id,),
        query={
            "canceled": canceled,
            "completeScope": complete_scope,
            "finished": finished,
            "finishedAfter": finished_after,
            "finishedBefore": finished_before,
            "incidents": incidents,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "startedAfter": started_after,
            "startedBefore": started_before,
        },
    )


async def asyncio(
    id: str,
    *,
    client: Client,
    canceled: bool | None = None,
    complete_scope: bool | None = None,
    finished: bool | None = None,
    finished_after: datetime.datetime | None = None,
    finished_before: datetime.datetime | None = None,
    incidents: bool | None = None,
    process_instance_id_in: str | None = None,
    sort_by: GetHistoricActivityStatisticsSortBy | None = None,
    sort_order: SortOrder | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
) -> list[HistoricActivityStatisticsDto]:
    return await _OPERATION.asyncio(
        client,
        path=(id,),
        query={
            "canceled": canceled,
            "completeScope": complete_scope,
            "finished": finished,
            "finishedAfter": finished_after,
            "finishedBefore": finished_before,
            "incidents": incidents,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "startedAfter": started_after,
            "startedBefore": started_before,
        },
    )

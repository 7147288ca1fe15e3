"""GET /process-definition/{id}/statistics

Answers 200; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getActivityStatistics
"""

from ...client import Client
from ...models.activity_statistics_result_dto import ActivityStatisticsResultDto
from ...operation import Operation

_OPERATION: Operation[list[ActivityStatisticsResultDto]] = Operation(
    "GET", "/process-definition/{id}/statistics", {200: list[ActivityStatisticsResultDto]}
)


def sync(
    id: str,
    *,
    client: Client,
    failed_jobs: bool | None = None,
    incidents: bool | None = None,
    incidents_for_type: str | None = None,
) -> list[ActivityStatisticsResultDto]:
    return _OPERATION.sync(
        client,
        path=(id,),
        query={"failedJobs": failed_jobs, "incidents": incidents, "incidentsForType": incidents_for_type},
    )


async def asyncio(
    id: str,
    *,
    client: Client,
    failed_jobs: bool | None = None,
    incidents: bool | None = None,
    incidents_for_type: str | None = None,
) -> list[ActivityStatisticsResultDto]:
    return await _OPERATION.asyncio(
        client,
        path=(id,),
        query={"failedJobs": failed_jobs, "incidents": incidents, "incidentsForType": incidents_for_type},
    )

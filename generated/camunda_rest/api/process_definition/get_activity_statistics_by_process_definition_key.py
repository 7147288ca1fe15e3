"""GET /process-definition/key/{key}/statistics

Answers 200; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getActivityStatisticsByProcessDefinitionKey
"""

from ...client import Client
from ...models.activity_statistics_result_dto import ActivityStatisticsResultDto
from ...operation import Operation

_OPERATION: Operation[list[ActivityStatisticsResultDto]] = Operation(
    "GET", "/process-definition/key/{key}/statistics", {200: list[ActivityStatisticsResultDto]}
)


def sync(
    key: str,
    *,
    client: Client,
    failed_jobs: bool | None = None,
    incidents: bool | None = None,
    incidents_for_type: str | None = None,
) -> list[ActivityStatisticsResultDto]:
    return _OPERATION.sync(
        client,
        path=(key,),
        query={"failedJobs": failed_jobs, "incidents": incidents, "incidentsForType": incidents_for_type},
    )


async def asyncio(
    key: str,
    *,
    client: Client,
    failed_jobs: bool | None = None,
    incidents: bool | None = None,
    incidents_for_type: str | None = None,
) -> list[ActivityStatisticsResultDto]:
    return await _OPERATION.asyncio(
        client,
        path=(key,),
        query={"failedJobs": failed_jobs, "incidents": incidents, "incidentsForType": incidents_for_type},
    )

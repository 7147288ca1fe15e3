"""GET /process-definition/statistics

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getProcessDefinitionStatistics
"""

from ...client import Client
from ...models.process_definition_statistics_result_dto import ProcessDefinitionStatisticsResultDto
from ...operation import Operation

_OPERATION: Operation[list[ProcessDefinitionStatisticsResultDto]] = Operation(
    "GET", "/process-definition/statistics", {200: list[ProcessDefinitionStatisticsResultDto]}
)


def sync(
    *,
    client: Client,
    failed_jobs: bool | None = None,
    incidents: bool | None = None,
    incidents_for_type: str | None = None,
    root_incidents: bool | None = None,
) -> list[ProcessDefinitionStatisticsResultDto]:
    return _OPERATION.sync(
        client,
        query={
            "failedJobs": failed_jobs,
            "incidents": incidents,
            "incidentsForType": incidents_for_type,
            "rootIncidents": root_incidents,
        },
    )


async def asyncio(
    *,
    client: Client,
    failed_jobs: bool | None = None,
    incidents: bool | None = None,
    incidents_for_type: str | None = None,
    root_incidents: bool | None = None,
) -> list[ProcessDefinitionStatisticsResultDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "failedJobs": failed_jobs,
            "incidents": incidents,
            "incidentsForType": incidents_for_type,
            "rootIncidents": root_incidents,
        },
    )

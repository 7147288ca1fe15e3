"""GET /history/task/report

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Task-Instance/operation/getHistoricTaskInstanceReport
"""

import datetime

from ...client import Client
from ...models.duration_report_result_period_unit import DurationReportResultPeriodUnit
from ...models.get_historic_task_instance_report_report_type import GetHistoricTaskInstanceReportReportType
from ...models.historic_task_instance_report_result_dto import HistoricTaskInstanceReportResultDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricTaskInstanceReportResultDto]] = Operation(
    "GET", "/history/task/report", {200: list[HistoricTaskInstanceReportResultDto]}
)


def sync(
    *,
    client: Client,
    completed_after: datetime.datetime | None = None,
    completed_before: datetime.datetime | None = None,
    group_by: str | None = None,
    period_unit: DurationReportResultPeriodUnit | None = None,
    report_type: GetHistoricTaskInstanceReportReportType | None = None,
) -> list[HistoricTaskInstanceReportResultDto]:
    return _OPERATION.sync(
        client,
        query={
            "completedAfter": completed_after,
            "completedBefore": completed_before,
            "groupBy": group_by,
            "periodUnit": period_unit,
            "reportType": report_type,
        },
    )


async def asyncio(
    *,
    client: Client,
    completed_after: datetime.datetime | None = None,
    completed_before: datetime.datetime | None = None,
    group_by: str | None = None,
    period_unit: DurationReportResultPeriodUnit | None = None,
    report_type: GetHistoricTaskInstanceReportReportType | None = None,
) -> list[HistoricTaskInstanceReportResultDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "completedAfter": completed_after,
            "completedBefore": completed_before,
            "groupBy": group_by,
            "periodUnit": period_unit,
            "reportType": report_type,
        },
    )

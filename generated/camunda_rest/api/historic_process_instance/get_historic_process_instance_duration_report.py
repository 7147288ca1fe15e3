"""GET /history/process-instance/report

Answers 200; refuses with 400, 403.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Instance/operation/getHistoricProcessInstanceDurationReport
"""

import datetime

from ...client import Client
from ...models.duration_report_result_dto import DurationReportResultDto
from ...models.get_historic_process_instance_duration_report_period_unit import (
    GetHistoricProcessInstanceDurationReportPeriodUnit,
)
from ...operation import Operation

_OPERATION: Operation[list[DurationReportResultDto]] = Operation(
    "GET", "/history/process-instance/report", {200: list[DurationReportResultDto]}
)


def sync(
    *,
    client: Client,
    period_unit: GetHistoricProcessInstanceDurationReportPeriodUnit,
    process_definition_id_in: str | None = None,
    process_definition_key_in: str | None = None,
    report_type: str,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
) -> list[DurationReportResultDto]:
    return _OPERATION.sync(
        client,
        query={
            "periodUnit": period_unit,
            "processDefinitionIdIn": process_definition_id_in,
            "processDefinitionKeyIn": process_definition_key_in,
            "reportType": report_type,
            "startedAfter": started_after,
            "startedBefore": started_before,
        },
    )


async def asyncio(
    *,
    client: Client,
    period_unit: GetHistoricProcessInstanceDurationReportPeriodUnit,
    process_definition_id_in: str | None = None,
    process_definition_key_in: str | None = None,
    report_type: str,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
) -> list[DurationReportResultDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "periodUnit": period_unit,
            "processDefinitionIdIn": process_definition_id_in,
            "processDefinitionKeyIn": process_definition_key_in,
            "reportType": report_type,
            "startedAfter": started_after,
            "startedBefore": started_before,
        },
    )

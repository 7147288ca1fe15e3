from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.duration_report_result_period_unit import DurationReportResultPeriodUnit


@frozen(kw_only=True, slots=False)
class HistoricTaskInstanceReportResultDto(Model):
    average: int | None = None
    count: int | None = None
    maximum: int | None = None
    minimum: int | None = None
    period: int | None = None
    period_unit: DurationReportResultPeriodUnit | str | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_definition_name: str | None = None
    task_name: str | None = None
    tenant_id: str | None = None

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.duration_report_result_period_unit import DurationReportResultPeriodUnit


@frozen(kw_only=True, slots=False)
class DurationReportResultDto(Model):
    average: int | None = None
    maximum: int | None = None
    minimum: int | None = None
    period: int | None = None
    period_unit: DurationReportResultPeriodUnit | str | None = None

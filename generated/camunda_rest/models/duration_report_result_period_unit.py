from typing import Literal

DurationReportResultPeriodUnit = Literal["MONTH", "QUARTER"]

from typing import Literal

GetHistoricProcessInstanceDurationReportPeriodUnit = Literal["month", "quarter"]

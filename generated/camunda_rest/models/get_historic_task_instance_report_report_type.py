from typing import Literal

GetHistoricTaskInstanceReportReportType = Literal["count", "duration"]

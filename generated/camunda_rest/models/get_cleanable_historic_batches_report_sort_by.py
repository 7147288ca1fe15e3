from typing import Literal

GetCleanableHistoricBatchesReportSortBy = Literal["finished",]

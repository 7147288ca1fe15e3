from typing import Literal

HistoricBatchQuerySortingSortBy = Literal["batchId", "endTime", "startTime", "tenantId"]

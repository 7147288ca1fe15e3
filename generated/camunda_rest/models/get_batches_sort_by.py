from typing import Literal

GetBatchesSortBy = Literal["batchId", "tenantId"]

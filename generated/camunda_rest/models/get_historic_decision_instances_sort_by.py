from typing import Literal

GetHistoricDecisionInstancesSortBy = Literal["evaluationTime", "tenantId"]

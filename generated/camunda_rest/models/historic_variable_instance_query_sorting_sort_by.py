from typing import Literal

HistoricVariableInstanceQuerySortingSortBy = Literal["instanceId", "tenantId", "variableName"]

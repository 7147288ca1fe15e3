from typing import Literal

VariableInstanceQuerySortingSortBy = Literal["activityInstanceId", "tenantId", "variableName", "variableType"]

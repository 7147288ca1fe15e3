from typing import Literal

HistoricDetailQuerySortingSortBy = Literal[
    "formPropertyId",
    "occurrence",
    "processInstanceId",
    "tenantId",
    "time",
    "variableName",
    "variableRevision",
    "variableType",
]

from typing import Literal

HistoricProcessInstanceQuerySortingSortBy = Literal[
    "businessKey",
    "definitionId",
    "definitionKey",
    "definitionName",
    "definitionVersion",
    "duration",
    "endTime",
    "instanceId",
    "startTime",
    "tenantId",
]

from typing import Literal

HistoricActivityInstanceQuerySortingSortBy = Literal[
    "activityId",
    "activityInstanceId",
    "activityName",
    "activityType",
    "definitionId",
    "duration",
    "endTime",
    "executionId",
    "instanceId",
    "occurrence",
    "startTime",
    "tenantId",
]

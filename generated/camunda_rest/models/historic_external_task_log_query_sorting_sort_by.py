from typing import Literal

HistoricExternalTaskLogQuerySortingSortBy = Literal[
    "activityId",
    "activityInstanceId",
    "executionId",
    "externalTaskId",
    "priority",
    "processDefinitionId",
    "processDefinitionKey",
    "processInstanceId",
    "retries",
    "tenantId",
    "timestamp",
    "topicName",
    "workerId",
]

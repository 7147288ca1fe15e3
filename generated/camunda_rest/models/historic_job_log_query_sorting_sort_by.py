from typing import Literal

HistoricJobLogQuerySortingSortBy = Literal[
    "activityId",
    "deploymentId",
    "executionId",
    "hostname",
    "jobDefinitionId",
    "jobDueDate",
    "jobId",
    "jobPriority",
    "jobRetries",
    "occurrence",
    "processDefinitionId",
    "processDefinitionKey",
    "processInstanceId",
    "tenantId",
    "timestamp",
]

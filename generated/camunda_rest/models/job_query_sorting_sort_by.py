from typing import Literal

JobQuerySortingSortBy = Literal[
    "executionId",
    "jobDueDate",
    "jobId",
    "jobPriority",
    "jobRetries",
    "processDefinitionId",
    "processDefinitionKey",
    "processInstanceId",
    "tenantId",
]

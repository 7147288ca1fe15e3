from typing import Literal

JobDefinitionQuerySortingSortBy = Literal[
    "activityId",
    "jobConfiguration",
    "jobDefinitionId",
    "jobType",
    "processDefinitionId",
    "processDefinitionKey",
    "tenantId",
]

from typing import Literal

GetHistoricIdentityLinksSortBy = Literal[
    "assignerId",
    "groupId",
    "operationType",
    "processDefinitionId",
    "processDefinitionKey",
    "taskId",
    "tenantId",
    "time",
    "type",
    "userId",
]

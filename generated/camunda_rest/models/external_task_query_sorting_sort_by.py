from typing import Literal

ExternalTaskQuerySortingSortBy = Literal[
    "createTime",
    "id",
    "lockExpirationTime",
    "processDefinitionId",
    "processDefinitionKey",
    "processInstanceId",
    "taskPriority",
    "tenantId",
]

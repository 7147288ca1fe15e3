from typing import Literal

GetExternalTasksSortBy = Literal[
    "id",
    "lockExpirationTime",
    "processDefinitionId",
    "processDefinitionKey",
    "processInstanceId",
    "taskPriority",
    "tenantId",
]

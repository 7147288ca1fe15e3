from typing import Literal

GetTasksSortBy = Literal[
    "assignee",
    "caseExecutionId",
    "caseExecutionVariable",
    "caseInstanceId",
    "caseInstanceVariable",
    "created",
    "description",
    "dueDate",
    "executionId",
    "executionVariable",
    "id",
    "instanceId",
    "lastUpdated",
    "name",
    "nameCaseInsensitive",
    "priority",
    "processVariable",
    "taskVariable",
]

from typing import Literal

TaskQuerySortingSortBy = Literal[
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
    "followUpDate",
    "id",
    "instanceId",
    "lastUpdated",
    "name",
    "nameCaseInsensitive",
    "priority",
    "processVariable",
    "taskVariable",
]

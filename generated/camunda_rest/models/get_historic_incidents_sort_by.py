from typing import Literal

GetHistoricIncidentsSortBy = Literal[
    "activityId",
    "causeIncidentId",
    "configuration",
    "createTime",
    "endTime",
    "executionId",
    "historyConfiguration",
    "incidentId",
    "incidentMessage",
    "incidentState",
    "incidentType",
    "processDefinitionId",
    "processDefinitionKey",
    "processInstanceId",
    "rootCauseIncidentId",
    "tenantId",
]

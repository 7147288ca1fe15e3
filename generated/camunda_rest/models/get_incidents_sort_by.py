from typing import Literal

GetIncidentsSortBy = Literal[
    "activityId",
    "causeIncidentId",
    "configuration",
    "executionId",
    "incidentId",
    "incidentMessage",
    "incidentTimestamp",
    "incidentType",
    "processDefinitionId",
    "processInstanceId",
    "rootCauseIncidentId",
    "tenantId",
]

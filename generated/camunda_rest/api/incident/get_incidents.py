"""GET /incident

Answers 200; refuses with 400.
Documented since 7.14.0.
Since 7.16.0: firstResult, maxResults.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Incident/operation/getIncidents
"""

import datetime

from ...client import Client
from ...models.get_incidents_sort_by import GetIncidentsSortBy
from ...models.incident_dto import IncidentDto
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[IncidentDto]] = Operation("GET", "/incident", {200: list[IncidentDto]})


def sync(
    *,
    client: Client,
    activity_id: str | None = None,
    cause_incident_id: str | None = None,
    configuration: str | None = None,
    execution_id: str | None = None,
    failed_activity_id: str | None = None,
    first_result: int | None = None,
    incident_id: str | None = None,
    incident_message: str | None = None,
    incident_message_like: str | None = None,
    incident_timestamp_after: datetime.datetime | None = None,
    incident_timestamp_before: datetime.datetime | None = None,
    incident_type: str | None = None,
    job_definition_id_in: str | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key_in: str | None = None,
    process_instance_id: str | None = None,
    root_cause_incident_id: str | None = None,
    sort_by: GetIncidentsSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
) -> list[IncidentDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityId": activity_id,
            "causeIncidentId": cause_incident_id,
            "configuration": configuration,
            "executionId": execution_id,
            "failedActivityId": failed_activity_id,
            "firstResult": first_result,
            "incidentId": incident_id,
            "incidentMessage": incident_message,
            "incidentMessageLike": incident_message_like,
            "incidentTimestampAfter": incident_timestamp_after,
            "incidentTimestampBefore": incident_timestamp_before,
            "incidentType": incident_type,
            "jobDefinitionIdIn": job_definition_id_in,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKeyIn": process_definition_key_in,
            "processInstanceId": process_instance_id,
            "rootCauseIncidentId": root_cause_incident_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_id: str | None = None,
    cause_incident_id: str | None = None,
    configuration: str | None = None,
    execution_id: str | None = None,
    failed_activity_id: str | None = None,
    first_result: int | None = None,
    incident_id: str | None = None,
    incident_message: str | None = None,
    incident_message_like: str | None = None,
    incident_timestamp_after: datetime.datetime | None = None,
    incident_timestamp_before: datetime.datetime | None = None,
    incident_type: str | None = None,
    job_definition_id_in: str | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_definition_key_in: str | None = None,
    process_instance_id: str | None = None,
    root_cause_incident_id: str | None = None,
    sort_by: GetIncidentsSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
) -> list[IncidentDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityId": activity_id,
            "causeIncidentId": cause_incident_id,
            "configuration": configuration,
            "executionId": execution_id,
            "failedActivityId": failed_activity_id,
            "firstResult": first_result,
            "incidentId": incident_id,
            "incidentMessage": incident_message,
            "incidentMessageLike": incident_message_like,
            "incidentTimestampAfter": incident_timestamp_after,
            "incidentTimestampBefore": incident_timestamp_before,
            "incidentType": incident_type,
            "jobDefinitionIdIn": job_definition_id_in,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processDefinitionKeyIn": process_definition_key_in,
            "processInstanceId": process_instance_id,
            "rootCauseIncidentId": root_cause_incident_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
        },
    )

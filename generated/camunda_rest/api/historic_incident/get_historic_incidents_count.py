"""GET /history/incident/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Incident/operation/getHistoricIncidentsCount
"""

import datetime

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/history/incident/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    activity_id: str | None = None,
    cause_incident_id: str | None = None,
    configuration: str | None = None,
    create_time_after: datetime.datetime | None = None,
    create_time_before: datetime.datetime | None = None,
    deleted: bool | None = None,
    end_time_after: datetime.datetime | None = None,
    end_time_before: datetime.datetime | None = None,
    execution_id: str | None = None,
    failed_activity_id: str | None = None,
    history_configuration: str | None = None,
    incident_id: str | None = None,
    incident_message: str | None = None,
    incident_message_like: str | None = None,
    incident_type: str | None = None,
    job_definition_id_in: str | None = None,
    open_: bool | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_definition_key_in: str | None = None,
    process_instance_id: str | None = None,
    resolved: bool | None = None,
    root_cause_incident_id: str | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "activityId": activity_id,
            "causeIncidentId": cause_incident_id,
            "configuration": configuration,
            "createTimeAfter": create_time_after,
            "createTimeBefore": create_time_before,
            "deleted": deleted,
            "endTimeAfter": end_time_after,
            "endTimeBefore": end_time_before,
            "executionId": execution_id,
            "failedActivityId": failed_activity_id,
            "historyConfiguration": history_configuration,
            "incidentId": incident_id,
            "incidentMessage": incident_message,
            "incidentMessageLike": incident_message_like,
            "incidentType": incident_type,
            "jobDefinitionIdIn": job_definition_id_in,
            "open": open_,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processDefinitionKeyIn": process_definition_key_in,
            "processInstanceId": process_instance_id,
            "resolved": resolved,
            "rootCauseIncidentId": root_cause_incident_id,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_id: str | None = None,
    cause_incident_id: str | None = None,
    configuration: str | None = None,
    create_time_after: datetime.datetime | None = None,
    create_time_before: datetime.datetime | None = None,
    deleted: bool | None = None,
    end_time_after: datetime.datetime | None = None,
    end_time_before: datetime.datetime | None = None,
    execution_id: str | None = None,
    failed_activity_id: str | None = None,
    history_configuration: str | None = None,
    incident_id: str | None = None,
    incident_message: str | None = None,
    incident_message_like: str | None = None,
    incident_type: str | None = None,
    job_definition_id_in: str | None = None,
    open_: bool | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_definition_key_in: str | None = None,
    process_instance_id: str | None = None,
    resolved: bool | None = None,
    root_cause_incident_id: str | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityId": activity_id,
            "causeIncidentId": cause_incident_id,
            "configuration": configuration,
            "createTimeAfter": create_time_after,
            "createTimeBefore": create_time_before,
            "deleted": deleted,
            "endTimeAfter": end_time_after,
            "endTimeBefore": end_time_before,
            "executionId": execution_id,
            "failedActivityId": failed_activity_id,
            "historyConfiguration": history_configuration,
            "incidentId": incident_id,
            "incidentMessage": incident_message,
            "incidentMessageLike": incident_message_like,
            "incidentType": incident_type,
            "jobDefinitionIdIn": job_definition_id_in,
            "open": open_,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processDefinitionKeyIn": process_definition_key_in,
            "processInstanceId": process_instance_id,
            "resolved": resolved,
            "rootCauseIncidentId": root_cause_incident_id,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )

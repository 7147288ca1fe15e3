"""GET /execution/count

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/getExecutionsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/execution/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    active: bool | None = None,
    activity_id: str | None = None,
    business_key: str | None = None,
    incident_id: str | None = None,
    incident_message: str | None = None,
    incident_message_like: str | None = None,
    incident_type: str | None = None,
    message_event_subscription_name: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    process_variables: str | None = None,
    signal_event_subscription_name: str | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_values_ignore_case: bool | None = None,
    variables: str | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "active": active,
            "activityId": activity_id,
            "businessKey": business_key,
            "incidentId": incident_id,
            "incidentMessage": incident_message,
            "incidentMessageLike": incident_message_like,
            "incidentType": incident_type,
            "messageEventSubscriptionName": message_event_subscription_name,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "processVariables": process_variables,
            "signalEventSubscriptionName": signal_event_subscription_name,
            "suspended": suspended,
            "tenantIdIn": tenant_id_in,
            "variableNamesIgnoreCase": variable_names_ignore_case,
            "variableValuesIgnoreCase": variable_values_ignore_case,
            "variables": variables,
        },
    )


async def asyncio(
    *,
    client: Client,
    active: bool | None = None,
    activity_id: str | None = None,
    business_key: str | None = None,
    incident_id: str | None = None,
    incident_message: str | None = None,
    incident_message_like: str | None = None,
    incident_type: str | None = None,
    message_event_subscription_name: str | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    process_variables: str | None = None,
    signal_event_subscription_name: str | None = None,
    suspended: bool | None = None,
    tenant_id_in: str | None = None,
    variable_names_ignore_case: bool | None = None,
    variable_values_ignore_case: bool | None = None,
    variables: str | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "active": active,
            "activityId": activity_id,
            "businessKey": business_key,
            "incidentId": incident_id,
            "incidentMessage": incident_message,
            "incidentMessageLike": incident_message_like,
            "incidentType": incident_type,
            "messageEventSubscriptionName": message_event_subscription_name,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "processVariables": process_variables,
            "signalEventSubscriptionName": signal_event_subscription_name,
            "suspended": suspended,
            "tenantIdIn": tenant_id_in,
            "variableNamesIgnoreCase": variable_names_ignore_case,
            "variableValuesIgnoreCase": variable_values_ignore_case,
            "variables": variables,
        },
    )

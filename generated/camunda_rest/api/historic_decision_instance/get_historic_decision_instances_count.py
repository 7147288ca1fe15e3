"""GET /history/decision-instance/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Decision-Instance/operation/getHistoricDecisionInstancesCount
"""

import datetime

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/history/decision-instance/count", {200: CountResultDto}
)


def sync(
    *,
    client: Client,
    activity_id_in: str | None = None,
    activity_instance_id_in: str | None = None,
    case_definition_id: str | None = None,
    case_definition_key: str | None = None,
    case_instance_id: str | None = None,
    decision_definition_id: str | None = None,
    decision_definition_id_in: str | None = None,
    decision_definition_key: str | None = None,
    decision_definition_key_in: str | None = None,
    decision_definition_name: str | None = None,
    decision_definition_name_like: str | None = None,
    decision_instance_id: str | None = None,
    decision_instance_id_in: str | None = None,
    decision_requirements_definition_id: str | None = None,
    decision_requirements_definition_key: str | None = None,
    evaluated_after: datetime.datetime | None = None,
    evaluated_before: datetime.datetime | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    root_decision_instance_id: str | None = None,
    root_decision_instances_only: bool | None = None,
    tenant_id_in: str | None = None,
    user_id: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "activityIdIn": activity_id_in,
            "activityInstanceIdIn": activity_instance_id_in,
            "caseDefinitionId": case_definition_id,
            "caseDefinitionKey": case_definition_key,
            "caseInstanceId": case_instance_id,
            "decisionDefinitionId": decision_definition_id,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionDefinitionKey": decision_definition_key,
            "decisionDefinitionKeyIn": decision_definition_key_in,
            "decisionDefinitionName": decision_definition_name,
            "decisionDefinitionNameLike": decision_definition_name_like,
            "decisionInstanceId": decision_instance_id,
            "decisionInstanceIdIn": decision_instance_id_in,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionKey": decision_requirements_definition_key,
            "evaluatedAfter": evaluated_after,
            "evaluatedBefore": evaluated_before,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "rootDecisionInstanceId": root_decision_instance_id,
            "rootDecisionInstancesOnly": root_decision_instances_only,
            "tenantIdIn": tenant_id_in,
            "userId": user_id,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_id_in: str | None = None,
    activity_instance_id_in: str | None = None,
    case_definition_id: str | None = None,
    case_definition_key: str | None = None,
    case_instance_id: str | None = None,
    decision_definition_id: str | None = None,
    decision_definition_id_in: str | None = None,
    decision_definition_key: str | None = None,
    decision_definition_key_in: str | None = None,
    decision_definition_name: str | None = None,
    decision_definition_name_like: str | None = None,
    decision_instance_id: str | None = None,
    decision_instance_id_in: str | None = None,
    decision_requirements_definition_id: str | None = None,
    decision_requirements_definition_key: str | None = None,
    evaluated_after: datetime.datetime | None = None,
    evaluated_before: datetime.datetime | None = None,
    process_definition_id: str | None = None,
    process_definition_key: str | None = None,
    process_instance_id: str | None = None,
    root_decision_instance_id: str | None = None,
    root_decision_instances_only: bool | None = None,
    tenant_id_in: str | None = None,
    user_id: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityIdIn": activity_id_in,
            "activityInstanceIdIn": activity_instance_id_in,
            "caseDefinitionId": case_definition_id,
            "caseDefinitionKey": case_definition_key,
            "caseInstanceId": case_instance_id,
            "decisionDefinitionId": decision_definition_id,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionDefinitionKey": decision_definition_key,
            "decisionDefinitionKeyIn": decision_definition_key_in,
            "decisionDefinitionName": decision_definition_name,
            "decisionDefinitionNameLike": decision_definition_name_like,
            "decisionInstanceId": decision_instance_id,
            "decisionInstanceIdIn": decision_instance_id_in,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionKey": decision_requirements_definition_key,
            "evaluatedAfter": evaluated_after,
            "evaluatedBefore": evaluated_before,
            "processDefinitionId": process_definition_id,
            "processDefinitionKey": process_definition_key,
            "processInstanceId": process_instance_id,
            "rootDecisionInstanceId": root_decision_instance_id,
            "rootDecisionInstancesOnly": root_decision_instances_only,
            "tenantIdIn": tenant_id_in,
            "userId": user_id,
            "withoutTenantId": without_tenant_id,
        },
    )

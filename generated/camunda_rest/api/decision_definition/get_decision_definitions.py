"""GET /decision-definition

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/getDecisionDefinitions
"""

import datetime

from ...client import Client
from ...models.decision_definition_dto import DecisionDefinitionDto
from ...models.get_decision_definitions_sort_by import GetDecisionDefinitionsSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[DecisionDefinitionDto]] = Operation(
    "GET", "/decision-definition", {200: list[DecisionDefinitionDto]}
)


def sync(
    *,
    client: Client,
    category: str | None = None,
    category_like: str | None = None,
    decision_definition_id: str | None = None,
    decision_definition_id_in: str | None = None,
    decision_requirements_definition_id: str | None = None,
    decision_requirements_definition_key: str | None = None,
    deployed_after: datetime.datetime | None = None,
    deployed_at: datetime.datetime | None = None,
    deployment_id: str | None = None,
    first_result: int | None = None,
    include_decision_definitions_without_tenant_id: bool | None = None,
    key: str | None = None,
    key_like: str | None = None,
    latest_version: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    resource_name: str | None = None,
    resource_name_like: str | None = None,
    sort_by: GetDecisionDefinitionsSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    version: int | None = None,
    version_tag: str | None = None,
    version_tag_like: str | None = None,
    without_decision_requirements_definition: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[DecisionDefinitionDto]:
    return _OPERATION.sync(
        client,
        query={
            "category": category,
            "categoryLike": category_like,
            "decisionDefinitionId": decision_definition_id,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionKey": decision_requirements_definition_key,
            "deployedAfter": deployed_after,
            "deployedAt": deployed_at,
            "deploymentId": deployment_id,
            "firstResult": first_result,
            "includeDecisionDefinitionsWithoutTenantId": include_decision_definitions_without_tenant_id,
            "key": key,
            "keyLike": key_like,
            "latestVersion": latest_version,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "resourceName": resource_name,
            "resourceNameLike": resource_name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
            "version": version,
            "versionTag": version_tag,
            "versionTagLike": version_tag_like,
            "withoutDecisionRequirementsDefinition": without_decision_requirements_definition,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    category: str | None = None,
    category_like: str | None = None,
    decision_definition_id: str | None = None,
    decision_definition_id_in: str | None = None,
    decision_requirements_definition_id: str | None = None,
    decision_requirements_definition_key: str | None = None,
    deployed_after: datetime.datetime | None = None,
    deployed_at: datetime.datetime | None = None,
    deployment_id: str | None = None,
    first_result: int | None = None,
    include_decision_definitions_without_tenant_id: bool | None = None,
    key: str | None = None,
    key_like: str | None = None,
    latest_version: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    resource_name: str | None = None,
    resource_name_like: str | None = None,
    sort_by: GetDecisionDefinitionsSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    version: int | None = None,
    version_tag: str | None = None,
    version_tag_like: str | None = None,
    without_decision_requirements_definition: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[DecisionDefinitionDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "category": category,
            "categoryLike": category_like,
            "decisionDefinitionId": decision_definition_id,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionKey": decision_requirements_definition_key,
            "deployedAfter": deployed_after,
            "deployedAt": deployed_at,
            "deploymentId": deployment_id,
            "firstResult": first_result,
            "includeDecisionDefinitionsWithoutTenantId": include_decision_definitions_without_tenant_id,
            "key": key,
            "keyLike": key_like,
            "latestVersion": latest_version,
            "maxResults": max_results,
            "name": name,
            "nameLike": name_like,
            "resourceName": resource_name,
            "resourceNameLike": resource_name_like,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
            "version": version,
            "versionTag": version_tag,
            "versionTagLike": version_tag_like,
            "withoutDecisionRequirementsDefinition": without_decision_requirements_definition,
            "withoutTenantId": without_tenant_id,
        },
    )

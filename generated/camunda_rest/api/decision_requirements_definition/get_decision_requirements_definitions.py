"""GET /decision-requirements-definition

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Requirements-Definition/operation/getDecisionRequirementsDefinitions
"""

from ...client import Client
from ...models.decision_requirements_definition_dto import DecisionRequirementsDefinitionDto
from ...models.get_decision_requirements_definitions_sort_by import GetDecisionRequirementsDefinitionsSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[DecisionRequirementsDefinitionDto]] = Operation(
    "GET", "/decision-requirements-definition", {200: list[DecisionRequirementsDefinitionDto]}
)


def sync(
    *,
    client: Client,
    category: str | None = None,
    category_like: str | None = None,
    decision_requirements_definition_id: str | None = None,
    decision_requirements_definition_id_in: str | None = None,
    deployment_id: str | None = None,
    first_result: int | None = None,
    include_decision_requirements_definitions_without_tenant_id: bool | None = None,
    key: str | None = None,
    key_like: str | None = None,
    latest_version: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    resource_name: str | None = None,
    resource_name_like: str | None = None,
    sort_by: GetDecisionRequirementsDefinitionsSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    version: int | None = None,
    without_tenant_id: bool | None = None,
) -> list[DecisionRequirementsDefinitionDto]:
    return _OPERATION.sync(
        client,
        query={
            "category": category,
            "categoryLike": category_like,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionIdIn": decision_requirements_definition_id_in,
            "deploymentId": deployment_id,
            "firstResult": first_result,
            "includeDecisionRequirementsDefinitionsWithoutTenantId": include_decision_requirements_definitions_without_tenant_id,
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
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    category: str | None = None,
    category_like: str | None = None,
    decision_requirements_definition_id: str | None = None,
    decision_requirements_definition_id_in: str | None = None,
    deployment_id: str | None = None,
    first_result: int | None = None,
    include_decision_requirements_definitions_without_tenant_id: bool | None = None,
    key: str | None = None,
    key_like: str | None = None,
    latest_version: bool | None = None,
    max_results: int | None = None,
    name: str | None = None,
    name_like: str | None = None,
    resource_name: str | None = None,
    resource_name_like: str | None = None,
    sort_by: GetDecisionRequirementsDefinitionsSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    version: int | None = None,
    without_tenant_id: bool | None = None,
) -> list[DecisionRequirementsDefinitionDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "category": category,
            "categoryLike": category_like,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionIdIn": decision_requirements_definition_id_in,
            "deploymentId": deployment_id,
            "firstResult": first_result,
            "includeDecisionRequirementsDefinitionsWithoutTenantId": include_decision_requirements_definitions_without_tenant_id,
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
            "withoutTenantId": without_tenant_id,
        },
    )

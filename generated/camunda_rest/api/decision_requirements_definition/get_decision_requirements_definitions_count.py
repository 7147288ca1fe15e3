"""GET /decision-requirements-definition/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Requirements-Definition/operation/getDecisionRequirementsDefinitionsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/decision-requirements-definition/count", {200: CountResultDto}
)


def sync(
    *,
    client: Client,
    category: str | None = None,
    category_like: str | None = None,
    decision_requirements_definition_id: str | None = None,
    decision_requirements_definition_id_in: str | None = None,
    deployment_id: str | None = None,
    include_decision_requirements_definitions_without_tenant_id: bool | None = None,
    key: str | None = None,
    key_like: str | None = None,
    latest_version: bool | None = None,
    name: str | None = None,
    name_like: str | None = None,
    resource_name: str | None = None,
    resource_name_like: str | None = None,
    tenant_id_in: str | None = None,
    version: int | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "category": category,
            "categoryLike": category_like,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionIdIn": decision_requirements_definition_id_in,
            "deploymentId": deployment_id,
            "includeDecisionRequirementsDefinitionsWithoutTenantId": include_decision_requirements_definitions_without_tenant_id,
            "key": key,
            "keyLike": key_like,
            "latestVersion": latest_version,
            "name": name,
            "nameLike": name_like,
            "resourceName": resource_name,
            "resourceNameLike": resource_name_like,
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
    include_decision_requirements_definitions_without_tenant_id: bool | None = None,
    key: str | None = None,
    key_like: str | None = None,
    latest_version: bool | None = None,
    name: str | None = None,
    name_like: str | None = None,
    resource_name: str | None = None,
    resource_name_like: str | None = None,
    tenant_id_in: str | None = None,
    version: int | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "category": category,
            "categoryLike": category_like,
            "decisionRequirementsDefinitionId": decision_requirements_definition_id,
            "decisionRequirementsDefinitionIdIn": decision_requirements_definition_id_in,
            "deploymentId": deployment_id,
            "includeDecisionRequirementsDefinitionsWithoutTenantId": include_decision_requirements_definitions_without_tenant_id,
            "key": key,
            "keyLike": key_like,
            "latestVersion": latest_version,
            "name": name,
            "nameLike": name_like,
            "resourceName": resource_name,
            "resourceNameLike": resource_name_like,
            "tenantIdIn": tenant_id_in,
            "version": version,
            "withoutTenantId": without_tenant_id,
        },
    )

"""GET /history/decision-definition/cleanable-decision-instance-report/count

Answers 200; refuses with 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Decision-Definition/operation/getCleanableHistoricDecisionInstanceReportCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/history/decision-definition/cleanable-decision-instance-report/count", {200: CountResultDto}
)


def sync(
    *,
    client: Client,
    compact: bool | None = None,
    decision_definition_id_in: str | None = None,
    decision_definition_key_in: str | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "compact": compact,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionDefinitionKeyIn": decision_definition_key_in,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    compact: bool | None = None,
    decision_definition_id_in: str | None = None,
    decision_definition_key_in: str | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "compact": compact,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionDefinitionKeyIn": decision_definition_key_in,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )

"""GET /history/decision-definition/cleanable-decision-instance-report

Answers 200; refuses with 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Decision-Definition/operation/getCleanableHistoricDecisionInstanceReport
"""

from ...client import Client
from ...models.cleanable_historic_decision_instance_report_result_dto import (
    CleanableHistoricDecisionInstanceReportResultDto,
)
from ...models.get_cleanable_historic_batches_report_sort_by import GetCleanableHistoricBatchesReportSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[CleanableHistoricDecisionInstanceReportResultDto]] = Operation(
    "GET",
    "/history/decision-definition/cleanable-decision-instance-report",
    {200: list[CleanableHistoricDecisionInstanceReportResultDto]},
)


def sync(
    *,
    client: Client,
    compact: bool | None = None,
    decision_definition_id_in: str | None = None,
    decision_definition_key_in: str | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: GetCleanableHistoricBatchesReportSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[CleanableHistoricDecisionInstanceReportResultDto]:
    return _OPERATION.sync(
        client,
        query={
            "compact": compact,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionDefinitionKeyIn": decision_definition_key_in,
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
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
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: GetCleanableHistoricBatchesReportSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[CleanableHistoricDecisionInstanceReportResultDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "compact": compact,
            "decisionDefinitionIdIn": decision_definition_id_in,
            "decisionDefinitionKeyIn": decision_definition_key_in,
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )

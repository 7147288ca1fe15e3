"""GET /history/process-definition/cleanable-process-instance-report

Answers 200; refuses with 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Definition/operation/getCleanableHistoricProcessInstanceReport
"""

from ...client import Client
from ...models.cleanable_historic_process_instance_report_result_dto import (
    CleanableHistoricProcessInstanceReportResultDto,
)
from ...models.get_cleanable_historic_batches_report_sort_by import GetCleanableHistoricBatchesReportSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[CleanableHistoricProcessInstanceReportResultDto]] = Operation(
    "GET",
    "/history/process-definition/cleanable-process-instance-report",
    {200: list[CleanableHistoricProcessInstanceReportResultDto]},
)


def sync(
    *,
    client: Client,
    compact: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    process_definition_id_in: str | None = None,
    process_definition_key_in: str | None = None,
    sort_by: GetCleanableHistoricBatchesReportSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[CleanableHistoricProcessInstanceReportResultDto]:
    return _OPERATION.sync(
        client,
        query={
            "compact": compact,
            "firstResult": first_result,
            "maxResults": max_results,
            "processDefinitionIdIn": process_definition_id_in,
            "processDefinitionKeyIn": process_definition_key_in,
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
    first_result: int | None = None,
    max_results: int | None = None,
    process_definition_id_in: str | None = None,
    process_definition_key_in: str | None = None,
    sort_by: GetCleanableHistoricBatchesReportSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[CleanableHistoricProcessInstanceReportResultDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "compact": compact,
            "firstResult": first_result,
            "maxResults": max_results,
            "processDefinitionIdIn": process_definition_id_in,
            "processDefinitionKeyIn": process_definition_key_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )

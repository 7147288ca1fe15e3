"""GET /history/batch/cleanable-batch-report

Answers 200; refuses with 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Batch/operation/getCleanableHistoricBatchesReport
"""

from ...client import Client
from ...models.cleanable_historic_batch_report_result_dto import CleanableHistoricBatchReportResultDto
from ...models.get_cleanable_historic_batches_report_sort_by import GetCleanableHistoricBatchesReportSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[CleanableHistoricBatchReportResultDto]] = Operation(
    "GET", "/history/batch/cleanable-batch-report", {200: list[CleanableHistoricBatchReportResultDto]}
)


def sync(
    *,
    client: Client,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: GetCleanableHistoricBatchesReportSortBy | None = None,
    sort_order: SortOrder | None = None,
) -> list[CleanableHistoricBatchReportResultDto]:
    return _OPERATION.sync(
        client,
        query={
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
        },
    )


async def asyncio(
    *,
    client: Client,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: GetCleanableHistoricBatchesReportSortBy | None = None,
    sort_order: SortOrder | None = None,
) -> list[CleanableHistoricBatchReportResultDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
        },
    )

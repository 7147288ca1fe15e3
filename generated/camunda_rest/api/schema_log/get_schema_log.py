"""GET /schema/log

Answers 200.
Documented since 7.13.0.
Since 7.16.0: sortBy, sortOrder.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Schema-Log/operation/getSchemaLog
"""

from ...client import Client
from ...models.schema_log_entry_dto import SchemaLogEntryDto
from ...models.schema_log_query_sorting_sort_by import SchemaLogQuerySortingSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[SchemaLogEntryDto]] = Operation(
    "GET", "/schema/log", {200: list[SchemaLogEntryDto]}
)


def sync(
    *,
    client: Client,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: SchemaLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    version: str | None = None,
) -> list[SchemaLogEntryDto]:
    return _OPERATION.sync(
        client,
        query={
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "version": version,
        },
    )


async def asyncio(
    *,
    client: Client,
    first_result: int | None = None,
    max_results: int | None = None,
    sort_by: SchemaLogQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    version: str | None = None,
) -> list[SchemaLogEntryDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "firstResult": first_result,
            "maxResults": max_results,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "version": version,
        },
    )

"""POST /schema/log

Answers 200.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Schema-Log/operation/querySchemaLog
"""

from ...client import Client
from ...models.schema_log_entry_dto import SchemaLogEntryDto
from ...models.schema_log_query_dto import SchemaLogQueryDto
from ...operation import Operation

_OPERATION: Operation[list[SchemaLogEntryDto]] = Operation(
    "POST", "/schema/log", {200: list[SchemaLogEntryDto]}
)


def sync(
    *,
    client: Client,
    body: SchemaLogQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[SchemaLogEntryDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: SchemaLogQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[SchemaLogEntryDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

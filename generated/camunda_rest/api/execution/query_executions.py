"""POST /execution

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/queryExecutions
"""

from ...client import Client
from ...models.execution_dto import ExecutionDto
from ...models.execution_query_dto import ExecutionQueryDto
from ...operation import Operation

_OPERATION: Operation[list[ExecutionDto]] = Operation("POST", "/execution", {200: list[ExecutionDto]})


def sync(
    *,
    client: Client,
    body: ExecutionQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[ExecutionDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: ExecutionQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[ExecutionDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

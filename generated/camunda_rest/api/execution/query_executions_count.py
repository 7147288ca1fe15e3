"""POST /execution/count

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/queryExecutionsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.execution_query_dto import ExecutionQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/execution/count", {200: CountResultDto})


def sync(*, client: Client, body: ExecutionQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ExecutionQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

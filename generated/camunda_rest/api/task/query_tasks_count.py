"""POST /task/count

Answers 200; refuses with 400.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/queryTasksCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.task_query_dto import TaskQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/task/count", {200: CountResultDto})


def sync(*, client: Client, body: TaskQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: TaskQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

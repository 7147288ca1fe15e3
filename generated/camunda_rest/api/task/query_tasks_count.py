"""POST /task/count

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
Since 7.15.0: TaskQueryDto.withoutDueDate.
Since 7.16.0: TaskQueryDto.assigneeNotIn.
Since 7.17.0: TaskQueryDto.taskId, TaskQueryDto.taskIdIn.
Since 7.18.0: TaskQueryDto.updatedAfter, TaskQueryDto.updatedAfterExpression.
Since 7.22.0: TaskQueryDto.candidateGroupLike.
Since 7.24.0: TaskQueryDto.taskDefinitionKeyNotIn.
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

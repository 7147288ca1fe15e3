"""POST /external-task/count

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.24.0: ExternalTaskQueryDto.processDefinitionKey, ExternalTaskQueryDto.processDefinitionKeyIn,
ExternalTaskQueryDto.processDefinitionName, ExternalTaskQueryDto.processDefinitionNameLike,
ExternalTaskQueryDto.processVariables, ExternalTaskQueryDto.variableNamesIgnoreCase,
ExternalTaskQueryDto.variableValuesIgnoreCase.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/queryExternalTasksCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.external_task_query_dto import ExternalTaskQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/external-task/count", {200: CountResultDto})


def sync(*, client: Client, body: ExternalTaskQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ExternalTaskQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

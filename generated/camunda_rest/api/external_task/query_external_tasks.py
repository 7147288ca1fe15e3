"""POST /external-task

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.24.0: ExternalTaskQueryDto.processDefinitionKey, ExternalTaskQueryDto.processDefinitionKeyIn,
ExternalTaskQueryDto.processDefinitionName, ExternalTaskQueryDto.processDefinitionNameLike,
ExternalTaskQueryDto.processVariables, ExternalTaskQueryDto.variableNamesIgnoreCase,
ExternalTaskQueryDto.variableValuesIgnoreCase.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/queryExternalTasks
"""

from ...client import Client
from ...models.external_task_dto import ExternalTaskDto
from ...models.external_task_query_dto import ExternalTaskQueryDto
from ...operation import Operation

_OPERATION: Operation[list[ExternalTaskDto]] = Operation(
    "POST", "/external-task", {200: list[ExternalTaskDto]}
)


def sync(
    *,
    client: Client,
    body: ExternalTaskQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[ExternalTaskDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: ExternalTaskQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[ExternalTaskDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

"""PUT /external-task/retries

Answers 204; refuses with 400, 404.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: ExternalTaskQueryDto.processDefinitionKey, ExternalTaskQueryDto.processDefinitionKeyIn,
ExternalTaskQueryDto.processDefinitionName, ExternalTaskQueryDto.processDefinitionNameLike,
ExternalTaskQueryDto.processVariables, ExternalTaskQueryDto.variableNamesIgnoreCase,
ExternalTaskQueryDto.variableValuesIgnoreCase, HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/setExternalTaskRetries
"""

from ...client import Client
from ...models.set_retries_for_external_tasks_dto import SetRetriesForExternalTasksDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/external-task/retries", {204: None})


def sync(*, client: Client, body: SetRetriesForExternalTasksDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: SetRetriesForExternalTasksDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

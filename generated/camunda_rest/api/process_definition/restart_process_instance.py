"""POST /process-definition/{id}/restart

Answers 204; refuses with 400, 404.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
Since 7.17.0: HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn.
Since 7.22.0: HistoricProcessInstanceQueryDto.activityIdIn, HistoricProcessInstanceQueryDto.incidentIdIn.
Since 7.23.0: HistoricProcessInstanceQueryDto.processInstanceIdNotIn,
HistoricProcessInstanceQueryDto.withJobsRetrying.
Since 7.24.0: HistoricProcessInstanceQueryDto.rootProcessInstanceId.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/restartProcessInstance
"""

from ...client import Client
from ...models.restart_process_instance_dto import RestartProcessInstanceDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/process-definition/{id}/restart", {204: None})


def sync(id: str, *, client: Client, body: RestartProcessInstanceDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: RestartProcessInstanceDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

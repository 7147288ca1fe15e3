"""POST /process-instance/count

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/queryProcessInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.process_instance_query_dto import ProcessInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/process-instance/count", {200: CountResultDto})


def sync(*, client: Client, body: ProcessInstanceQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: ProcessInstanceQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

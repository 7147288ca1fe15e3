"""POST /variable-instance/count

Answers 200; refuses with 400.
Documented since 7.15.0.
Since 7.16.0: VariableInstanceQueryDto.variableScopeIdIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Variable-Instance/operation/queryVariableInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.variable_instance_query_dto import VariableInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/variable-instance/count", {200: CountResultDto})


def sync(*, client: Client, body: VariableInstanceQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: VariableInstanceQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

"""POST /history/variable-instance/count

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.17.0: HistoricVariableInstanceQueryDto.variableNameIn.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Variable-Instance/operation/queryHistoricVariableInstancesCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.historic_variable_instance_query_dto import HistoricVariableInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "POST", "/history/variable-instance/count", {200: CountResultDto}
)


def sync(*, client: Client, body: HistoricVariableInstanceQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: HistoricVariableInstanceQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

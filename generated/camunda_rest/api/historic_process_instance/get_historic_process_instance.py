"""GET /history/process-instance/{id}

Answers 200; refuses with 404.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Instance/operation/getHistoricProcessInstance
"""

from ...client import Client
from ...models.historic_process_instance_dto import HistoricProcessInstanceDto
from ...operation import Operation

_OPERATION: Operation[HistoricProcessInstanceDto] = Operation(
    "GET", "/history/process-instance/{id}", {200: HistoricProcessInstanceDto}
)


def sync(id: str, *, client: Client) -> HistoricProcessInstanceDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> HistoricProcessInstanceDto:
    return await _OPERATION.asyncio(client, path=(id,))

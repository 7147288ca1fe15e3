"""GET /history/external-task-log/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-External-Task-Log/operation/getHistoricExternalTaskLog
"""

from ...client import Client
from ...models.historic_external_task_log_dto import HistoricExternalTaskLogDto
from ...operation import Operation

_OPERATION: Operation[HistoricExternalTaskLogDto] = Operation(
    "GET", "/history/external-task-log/{id}", {200: HistoricExternalTaskLogDto}
)


def sync(id: str, *, client: Client) -> HistoricExternalTaskLogDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> HistoricExternalTaskLogDto:
    return await _OPERATION.asyncio(client, path=(id,))

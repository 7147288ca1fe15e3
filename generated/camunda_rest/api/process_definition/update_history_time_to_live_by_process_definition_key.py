"""PUT /process-definition/key/{key}/history-time-to-live

Answers 204; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/updateHistoryTimeToLiveByProcessDefinitionKey
"""

from ...client import Client
from ...models.history_time_to_live_dto import HistoryTimeToLiveDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation(
    "PUT", "/process-definition/key/{key}/history-time-to-live", {204: None}
)


def sync(key: str, *, client: Client, body: HistoryTimeToLiveDto) -> None:
    return _OPERATION.sync(client, path=(key,), body=body)


async def asyncio(key: str, *, client: Client, body: HistoryTimeToLiveDto) -> None:
    return await _OPERATION.asyncio(client, path=(key,), body=body)

"""GET /history/cleanup/configuration

Answers 200.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/History-Cleanup/operation/getHistoryCleanupConfiguration
"""

from ...client import Client
from ...models.history_cleanup_configuration_dto import HistoryCleanupConfigurationDto
from ...operation import Operation

_OPERATION: Operation[HistoryCleanupConfigurationDto] = Operation(
    "GET", "/history/cleanup/configuration", {200: HistoryCleanupConfigurationDto}
)


def sync(*, client: Client) -> HistoryCleanupConfigurationDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> HistoryCleanupConfigurationDto:
    return await _OPERATION.asyncio(client)

"""GET /telemetry/configuration

Answers 200; refuses with 401.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Telemetry/operation/getTelemetryConfiguration
"""

from ...client import Client
from ...models.telemetry_configuration_dto import TelemetryConfigurationDto
from ...operation import Operation

_OPERATION: Operation[TelemetryConfigurationDto] = Operation(
    "GET", "/telemetry/configuration", {200: TelemetryConfigurationDto}
)


def sync(*, client: Client) -> TelemetryConfigurationDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> TelemetryConfigurationDto:
    return await _OPERATION.asyncio(client)

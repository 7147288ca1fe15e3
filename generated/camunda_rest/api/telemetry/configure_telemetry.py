"""POST /telemetry/configuration

Answers 204; refuses with 401.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Telemetry/operation/configureTelemetry
"""

from ...client import Client
from ...models.telemetry_configuration_dto import TelemetryConfigurationDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/telemetry/configuration", {204: None})


def sync(*, client: Client, body: TelemetryConfigurationDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: TelemetryConfigurationDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

"""GET /telemetry/data

Answers 200.
Documented since 7.17.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Telemetry/operation/getTelemetryData
"""

from ...client import Client
from ...models.telemetry_data_dto import TelemetryDataDto
from ...operation import Operation

_OPERATION: Operation[TelemetryDataDto] = Operation("GET", "/telemetry/data", {200: TelemetryDataDto})


def sync(*, client: Client) -> TelemetryDataDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> TelemetryDataDto:
    return await _OPERATION.asyncio(client)

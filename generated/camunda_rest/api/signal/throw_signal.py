"""POST /signal

Answers 204; refuses with 400, 403, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Signal/operation/throwSignal
"""

from ...client import Client
from ...models.signal_dto import SignalDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/signal", {204: None})


def sync(*, client: Client, body: SignalDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: SignalDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

"""GET /engine

Answers 200.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Engine/operation/getProcessEngineNames
"""

from ...client import Client
from ...models.process_engine_dto import ProcessEngineDto
from ...operation import Operation

_OPERATION: Operation[list[ProcessEngineDto]] = Operation("GET", "/engine", {200: list[ProcessEngineDto]})


def sync(*, client: Client) -> list[ProcessEngineDto]:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> list[ProcessEngineDto]:
    return await _OPERATION.asyncio(client)

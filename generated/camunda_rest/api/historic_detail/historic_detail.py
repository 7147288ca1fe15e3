"""GET /history/detail/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Detail/operation/historicDetail
"""

from ...client import Client
from ...models.historic_detail_dto import HistoricDetailDto
from ...operation import Operation

_OPERATION: Operation[HistoricDetailDto] = Operation("GET", "/history/detail/{id}", {200: HistoricDetailDto})


def sync(id: str, *, client: Client, deserialize_value: bool | None = None) -> HistoricDetailDto:
    return _OPERATION.sync(client, path=(id,), query={"deserializeValue": deserialize_value})


async def asyncio(id: str, *, client: Client, deserialize_value: bool | None = None) -> HistoricDetailDto:
    return await _OPERATION.asyncio(client, path=(id,), query={"deserializeValue": deserialize_value})

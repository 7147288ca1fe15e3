"""GET /filter/{id}

Answers 200; refuses with 403, 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/getSingleFilter
"""

from ...client import Client
from ...models.filter_dto import FilterDto
from ...operation import Operation

_OPERATION: Operation[FilterDto] = Operation("GET", "/filter/{id}", {200: FilterDto})


def sync(id: str, *, client: Client, item_count: bool | None = None) -> FilterDto:
    return _OPERATION.sync(client, path=(id,), query={"itemCount": item_count})


async def asyncio(id: str, *, client: Client, item_count: bool | None = None) -> FilterDto:
    return await _OPERATION.asyncio(client, path=(id,), query={"itemCount": item_count})

"""POST /filter/create

Answers 200; refuses with 400, 403.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/createFilter
"""

from ...client import Client
from ...models.create_filter_dto import CreateFilterDto
from ...models.filter_dto import FilterDto
from ...operation import Operation

_OPERATION: Operation[FilterDto] = Operation("POST", "/filter/create", {200: FilterDto})


def sync(*, client: Client, body: CreateFilterDto) -> FilterDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: CreateFilterDto) -> FilterDto:
    return await _OPERATION.asyncio(client, body=body)

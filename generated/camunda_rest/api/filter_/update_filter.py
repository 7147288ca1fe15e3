"""PUT /filter/{id}

Answers 204; refuses with 400, 403, 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/updateFilter
"""

from ...client import Client
from ...models.create_filter_dto import CreateFilterDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/filter/{id}", {204: None})


def sync(id: str, *, client: Client, body: CreateFilterDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: CreateFilterDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

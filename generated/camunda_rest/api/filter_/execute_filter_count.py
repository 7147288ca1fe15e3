"""GET /filter/{id}/count

Answers 200; refuses with 403, 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/executeFilterCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/filter/{id}/count", {200: CountResultDto})


def sync(id: str, *, client: Client) -> CountResultDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> CountResultDto:
    return await _OPERATION.asyncio(client, path=(id,))

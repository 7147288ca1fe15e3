"""POST /filter/{id}/count

Answers 200; refuses with 400, 403, 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/postExecuteFilterCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.json_object import JsonObject
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/filter/{id}/count", {200: CountResultDto})


def sync(id: str, *, client: Client, body: JsonObject) -> CountResultDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: JsonObject) -> CountResultDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

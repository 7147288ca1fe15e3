"""GET /filter/{id}/singleResult

Answers 200, 204; refuses with 400, 403, 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/executeFilterSingleResult
"""

from ...client import Client
from ...models.json_object import JsonObject
from ...operation import Operation

_OPERATION: Operation[JsonObject | None] = Operation(
    "GET", "/filter/{id}/singleResult", {200: JsonObject, 204: None}
)


def sync(id: str, *, client: Client) -> JsonObject | None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> JsonObject | None:
    return await _OPERATION.asyncio(client, path=(id,))

"""GET /filter/{id}/list

Answers 200; refuses with 403, 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/executeFilterList
"""

from ...client import Client
from ...models.json_object import JsonObject
from ...operation import Operation

_OPERATION: Operation[list[JsonObject]] = Operation("GET", "/filter/{id}/list", {200: list[JsonObject]})


def sync(
    id: str, *, client: Client, first_result: int | None = None, max_results: int | None = None
) -> list[JsonObject]:
    return _OPERATION.sync(client, path=(id,), query={"firstResult": first_result, "maxResults": max_results})


async def asyncio(
    id: str, *, client: Client, first_result: int | None = None, max_results: int | None = None
) -> list[JsonObject]:
    return await _OPERATION.asyncio(
        client, path=(id,), query={"firstResult": first_result, "maxResults": max_results}
    )

"""GET /task/{id}/identity-links

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Identity-Link/operation/getIdentityLinks
"""

from ...client import Client
from ...models.identity_link_dto import IdentityLinkDto
from ...operation import Operation

_OPERATION: Operation[list[IdentityLinkDto]] = Operation(
    "GET", "/task/{id}/identity-links", {200: list[IdentityLinkDto]}
)


def sync(id: str, *, client: Client, type_: str | None = None) -> list[IdentityLinkDto]:
    return _OPERATION.sync(client, path=(id,), query={"type": type_})


async def asyncio(id: str, *, client: Client, type_: str | None = None) -> list[IdentityLinkDto]:
    return await _OPERATION.asyncio(client, path=(id,), query={"type": type_})

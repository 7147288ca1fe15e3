"""POST /task/{id}/identity-links

Answers 204; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Identity-Link/operation/addIdentityLink
"""

from ...client import Client
from ...models.identity_link_dto import IdentityLinkDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/task/{id}/identity-links", {204: None})


def sync(id: str, *, client: Client, body: IdentityLinkDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: IdentityLinkDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

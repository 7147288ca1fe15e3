"""GET /task/{id}/attachment

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Attachment/operation/getAttachments
"""

from ...client import Client
from ...models.attachment_dto import AttachmentDto
from ...operation import Operation

_OPERATION: Operation[list[AttachmentDto]] = Operation(
    "GET", "/task/{id}/attachment", {200: list[AttachmentDto]}
)


def sync(id: str, *, client: Client) -> list[AttachmentDto]:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> list[AttachmentDto]:
    return await _OPERATION.asyncio(client, path=(id,))

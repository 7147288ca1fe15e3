"""GET /task/{id}/attachment/{attachmentId}

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Attachment/operation/getAttachment
"""

from ...client import Client
from ...models.attachment_dto import AttachmentDto
from ...operation import Operation

_OPERATION: Operation[AttachmentDto] = Operation(
    "GET", "/task/{id}/attachment/{attachmentId}", {200: AttachmentDto}
)


def sync(id: str, attachment_id: str, *, client: Client) -> AttachmentDto:
    return _OPERATION.sync(client, path=(id, attachment_id))


async def asyncio(id: str, attachment_id: str, *, client: Client) -> AttachmentDto:
    return await _OPERATION.asyncio(client, path=(id, attachment_id))

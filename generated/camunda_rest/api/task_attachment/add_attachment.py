"""POST /task/{id}/attachment/create

Answers 200; refuses with 400, 403.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Attachment/operation/addAttachment
"""

from ...client import Client
from ...models.attachment_dto import AttachmentDto
from ...models.multi_form_attachment_dto import MultiFormAttachmentDto
from ...operation import Operation

_OPERATION: Operation[AttachmentDto] = Operation(
    "POST", "/task/{id}/attachment/create", {200: AttachmentDto}, multipart=True
)


def sync(id: str, *, client: Client, body: MultiFormAttachmentDto) -> AttachmentDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: MultiFormAttachmentDto) -> AttachmentDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

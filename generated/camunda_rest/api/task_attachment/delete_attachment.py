"""DELETE /task/{id}/attachment/{attachmentId}

Answers 204; refuses with 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Attachment/operation/deleteAttachment
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/task/{id}/attachment/{attachmentId}", {204: None})


def sync(id: str, attachment_id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id, attachment_id))


async def asyncio(id: str, attachment_id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id, attachment_id))

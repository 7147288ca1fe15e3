"""GET /task/{id}/attachment/{attachmentId}/data

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Attachment/operation/getAttachmentData
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from ...client import Client
from ...operation import Operation
from ...streams import AsyncDownload, Download
from ...types import File

_OPERATION: Operation[File] = Operation("GET", "/task/{id}/attachment/{attachmentId}/data", {200: File})


def sync(id: str, attachment_id: str, *, client: Client) -> File:
    return _OPERATION.sync(client, path=(id, attachment_id))


async def asyncio(id: str, attachment_id: str, *, client: Client) -> File:
    return await _OPERATION.asyncio(client, path=(id, attachment_id))


def stream(id: str, attachment_id: str, *, client: Client) -> AbstractContextManager[Download]:
    return _OPERATION.stream(client, path=(id, attachment_id))


def astream(id: str, attachment_id: str, *, client: Client) -> AbstractAsyncContextManager[AsyncDownload]:
    return _OPERATION.astream(client, path=(id, attachment_id))

"""GET /process-definition/{id}/diagram

Answers 200, 204; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getProcessDefinitionDiagram
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from ...client import Client
from ...operation import Operation
from ...streams import AsyncDownload, Download
from ...types import File

_OPERATION: Operation[File | None] = Operation(
    "GET", "/process-definition/{id}/diagram", {200: File, 204: None}
)


def sync(id: str, *, client: Client) -> File | None:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> File | None:
    return await _OPERATION.asyncio(client, path=(id,))


def stream(id: str, *, client: Client) -> AbstractContextManager[Download]:
    return _OPERATION.stream(client, path=(id,))


def astream(id: str, *, client: Client) -> AbstractAsyncContextManager[AsyncDownload]:
    return _OPERATION.astream(client, path=(id,))

"""GET /variable-instance/{id}/data

Answers 200; refuses with 400, 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Variable-Instance/operation/getVariableInstanceBinary
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from ...client import Client
from ...operation import Operation
from ...streams import AsyncDownload, Download
from ...types import File

_OPERATION: Operation[File] = Operation("GET", "/variable-instance/{id}/data", {200: File})


def sync(id: str, *, client: Client) -> File:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> File:
    return await _OPERATION.asyncio(client, path=(id,))


def stream(id: str, *, client: Client) -> AbstractContextManager[Download]:
    return _OPERATION.stream(client, path=(id,))


def astream(id: str, *, client: Client) -> AbstractAsyncContextManager[AsyncDownload]:
    return _OPERATION.astream(client, path=(id,))

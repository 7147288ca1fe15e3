"""GET /task/{id}/variables/{varName}/data

Answers 200; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task-Variable/operation/getTaskVariableBinary
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from ...client import Client
from ...operation import Operation
from ...streams import AsyncDownload, Download
from ...types import File

_OPERATION: Operation[File] = Operation("GET", "/task/{id}/variables/{varName}/data", {200: File})


def sync(id: str, var_name: str, *, client: Client) -> File:
    return _OPERATION.sync(client, path=(id, var_name))


async def asyncio(id: str, var_name: str, *, client: Client) -> File:
    return await _OPERATION.asyncio(client, path=(id, var_name))


def stream(id: str, var_name: str, *, client: Client) -> AbstractContextManager[Download]:
    return _OPERATION.stream(client, path=(id, var_name))


def astream(id: str, var_name: str, *, client: Client) -> AbstractAsyncContextManager[AsyncDownload]:
    return _OPERATION.astream(client, path=(id, var_name))

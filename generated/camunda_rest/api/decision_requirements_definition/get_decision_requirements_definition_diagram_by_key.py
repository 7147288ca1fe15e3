"""GET /decision-requirements-definition/key/{key}/diagram

Answers 200, 204; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Requirements-Definition/operation/getDecisionRequirementsDefinitionDiagramByKey
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from ...client import Client
from ...operation import Operation
from ...streams import AsyncDownload, Download
from ...types import File

_OPERATION: Operation[File | None] = Operation(
    "GET", "/decision-requirements-definition/key/{key}/diagram", {200: File, 204: None}
)


def sync(key: str, *, client: Client) -> File | None:
    return _OPERATION.sync(client, path=(key,))


async def asyncio(key: str, *, client: Client) -> File | None:
    return await _OPERATION.asyncio(client, path=(key,))


def stream(key: str, *, client: Client) -> AbstractContextManager[Download]:
    return _OPERATION.stream(client, path=(key,))


def astream(key: str, *, client: Client) -> AbstractAsyncContextManager[AsyncDownload]:
    return _OPERATION.astream(client, path=(key,))

"""GET /process-definition/key/{key}/tenant-id/{tenant-id}/rendered-form

Answers 200; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getRenderedStartFormByKeyAndTenantId
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from ...client import Client
from ...operation import Operation
from ...streams import AsyncDownload, Download
from ...types import File

_OPERATION: Operation[File] = Operation(
    "GET", "/process-definition/key/{key}/tenant-id/{tenant-id}/rendered-form", {200: File}
)


def sync(key: str, tenant_id: str, *, client: Client) -> File:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> File:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))


def stream(key: str, tenant_id: str, *, client: Client) -> AbstractContextManager[Download]:
    return _OPERATION.stream(client, path=(key, tenant_id))


def astream(key: str, tenant_id: str, *, client: Client) -> AbstractAsyncContextManager[AsyncDownload]:
    return _OPERATION.astream(client, path=(key, tenant_id))

"""GET /decision-definition/key/{key}/tenant-id/{tenant-id}/diagram

Answers 200, 204; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/getDecisionDefinitionDiagramByKeyAndTenant
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager

from ...client import Client
from ...operation import Operation
from ...streams import AsyncDownload, Download
from ...types import File

_OPERATION: Operation[File | None] = Operation(
    "GET", "/decision-definition/key/{key}/tenant-id/{tenant-id}/diagram", {200: File, 204: None}
)


def sync(key: str, tenant_id: str, *, client: Client) -> File | None:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> File | None:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))


def stream(key: str, tenant_id: str, *, client: Client) -> AbstractContextManager[Download]:
    return _OPERATION.stream(client, path=(key, tenant_id))


def astream(key: str, tenant_id: str, *, client: Client) -> AbstractAsyncContextManager[AsyncDownload]:
    return _OPERATION.astream(client, path=(key, tenant_id))

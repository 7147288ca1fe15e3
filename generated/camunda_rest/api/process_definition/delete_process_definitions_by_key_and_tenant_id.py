"""DELETE /process-definition/key/{key}/tenant-id/{tenant-id}

Answers 200, 204; refuses with 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/deleteProcessDefinitionsByKeyAndTenantId
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation(
    "DELETE", "/process-definition/key/{key}/tenant-id/{tenant-id}", {200: None, 204: None}
)


def sync(
    key: str,
    tenant_id: str,
    *,
    client: Client,
    cascade: bool | None = None,
    skip_custom_listeners: bool | None = None,
    skip_io_mappings: bool | None = None,
) -> None:
    return _OPERATION.sync(
        client,
        path=(key, tenant_id),
        query={
            "cascade": cascade,
            "skipCustomListeners": skip_custom_listeners,
            "skipIoMappings": skip_io_mappings,
        },
    )


async def asyncio(
    key: str,
    tenant_id: str,
    *,
    client: Client,
    cascade: bool | None = None,
    skip_custom_listeners: bool | None = None,
    skip_io_mappings: bool | None = None,
) -> None:
    return await _OPERATION.asyncio(
        client,
        path=(key, tenant_id),
        query={
            "cascade": cascade,
            "skipCustomListeners": skip_custom_listeners,
            "skipIoMappings": skip_io_mappings,
        },
    )

"""DELETE /process-definition/{id}

Answers 200, 204; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/deleteProcessDefinition
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/process-definition/{id}", {200: None, 204: None})


def sync(
    id: str,
    *,
    client: Client,
    cascade: bool | None = None,
    skip_custom_listeners: bool | None = None,
    skip_io_mappings: bool | None = None,
) -> None:
    return _OPERATION.sync(
        client,
        path=(id,),
        query={
            "cascade": cascade,
            "skipCustomListeners": skip_custom_listeners,
            "skipIoMappings": skip_io_mappings,
        },
    )


async def asyncio(
    id: str,
    *,
    client: Client,
    cascade: bool | None = None,
    skip_custom_listeners: bool | None = None,
    skip_io_mappings: bool | None = None,
) -> None:
    return await _OPERATION.asyncio(
        client,
        path=(id,),
        query={
            "cascade": cascade,
            "skipCustomListeners": skip_custom_listeners,
            "skipIoMappings": skip_io_mappings,
        },
    )

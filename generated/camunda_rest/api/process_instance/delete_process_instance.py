"""DELETE /process-instance/{id}

Answers 204; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/deleteProcessInstance
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/process-instance/{id}", {204: None})


def sync(
    id: str,
    *,
    client: Client,
    fail_if_not_exists: bool | None = None,
    skip_custom_listeners: bool | None = None,
    skip_io_mappings: bool | None = None,
    skip_subprocesses: bool | None = None,
) -> None:
    return _OPERATION.sync(
        client,
        path=(id,),
        query={
            "failIfNotExists": fail_if_not_exists,
            "skipCustomListeners": skip_custom_listeners,
            "skipIoMappings": skip_io_mappings,
            "skipSubprocesses": skip_subprocesses,
        },
    )


async def asyncio(
    id: str,
    *,
    client: Client,
    fail_if_not_exists: bool | None = None,
    skip_custom_listeners: bool | None = None,
    skip_io_mappings: bool | None = None,
    skip_subprocesses: bool | None = None,
) -> None:
    return await _OPERATION.asyncio(
        client,
        path=(id,),
        query={
            "failIfNotExists": fail_if_not_exists,
            "skipCustomListeners": skip_custom_listeners,
            "skipIoMappings": skip_io_mappings,
            "skipSubprocesses": skip_subprocesses,
        },
    )

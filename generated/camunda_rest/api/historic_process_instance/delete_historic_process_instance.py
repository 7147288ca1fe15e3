"""DELETE /history/process-instance/{id}

Answers 204; refuses with 404.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Process-Instance/operation/deleteHistoricProcessInstance
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/history/process-instance/{id}", {204: None})


def sync(id: str, *, client: Client, fail_if_not_exists: bool | None = None) -> None:
    return _OPERATION.sync(client, path=(id,), query={"failIfNotExists": fail_if_not_exists})


async def asyncio(id: str, *, client: Client, fail_if_not_exists: bool | None = None) -> None:
    return await _OPERATION.asyncio(client, path=(id,), query={"failIfNotExists": fail_if_not_exists})

"""DELETE /tenant/{id}/group-members/{groupId}

Answers 204; refuses with 403, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/deleteGroupMembership
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/tenant/{id}/group-members/{groupId}", {204: None})


def sync(id: str, group_id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id, group_id))


async def asyncio(id: str, group_id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id, group_id))

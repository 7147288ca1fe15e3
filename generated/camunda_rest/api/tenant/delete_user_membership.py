"""DELETE /tenant/{id}/user-members/{userId}

Answers 204; refuses with 403, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/deleteUserMembership
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/tenant/{id}/user-members/{userId}", {204: None})


def sync(id: str, user_id: str, *, client: Client) -> None:
    return _OPERATION.sync(client, path=(id, user_id))


async def asyncio(id: str, user_id: str, *, client: Client) -> None:
    return await _OPERATION.asyncio(client, path=(id, user_id))

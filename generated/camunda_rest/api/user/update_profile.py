"""PUT /user/{id}/profile

Answers 204; refuses with 403, 404, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/User/operation/updateProfile
"""

from ...client import Client
from ...models.user_profile_dto import UserProfileDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/user/{id}/profile", {204: None})


def sync(id: str, *, client: Client, body: UserProfileDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: UserProfileDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

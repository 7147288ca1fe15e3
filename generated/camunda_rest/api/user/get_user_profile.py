"""GET /user/{id}/profile

Answers 200; refuses with 404.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/User/operation/getUserProfile
"""

from ...client import Client
from ...models.user_profile_dto import UserProfileDto
from ...operation import Operation

_OPERATION: Operation[UserProfileDto] = Operation("GET", "/user/{id}/profile", {200: UserProfileDto})


def sync(id: str, *, client: Client) -> UserProfileDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> UserProfileDto:
    return await _OPERATION.asyncio(client, path=(id,))

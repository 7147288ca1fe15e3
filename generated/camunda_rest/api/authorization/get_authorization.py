"""GET /authorization/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Authorization/operation/getAuthorization
"""

from ...client import Client
from ...models.authorization_dto import AuthorizationDto
from ...operation import Operation

_OPERATION: Operation[AuthorizationDto] = Operation("GET", "/authorization/{id}", {200: AuthorizationDto})


def sync(id: str, *, client: Client) -> AuthorizationDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> AuthorizationDto:
    return await _OPERATION.asyncio(client, path=(id,))

"""POST /authorization/create

Answers 200; refuses with 400, 403, 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Authorization/operation/createAuthorization
"""

from ...client import Client
from ...models.authorization_create_dto import AuthorizationCreateDto
from ...models.authorization_dto import AuthorizationDto
from ...operation import Operation

_OPERATION: Operation[AuthorizationDto] = Operation("POST", "/authorization/create", {200: AuthorizationDto})


def sync(*, client: Client, body: AuthorizationCreateDto) -> AuthorizationDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: AuthorizationCreateDto) -> AuthorizationDto:
    return await _OPERATION.asyncio(client, body=body)

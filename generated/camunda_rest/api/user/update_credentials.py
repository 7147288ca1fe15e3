"""PUT /user/{id}/credentials

Answers 204; refuses with 400, 403, 404, 500.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/User/operation/updateCredentials
"""

from ...client import Client
from ...models.user_credentials_dto import UserCredentialsDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/user/{id}/credentials", {204: None})


def sync(id: str, *, client: Client, body: UserCredentialsDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: UserCredentialsDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

"""POST /identity/verify

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Identity/operation/verifyUser
"""

from ...client import Client
from ...models.authentication_result import AuthenticationResult
from ...models.basic_user_credentials_dto import BasicUserCredentialsDto
from ...operation import Operation

_OPERATION: Operation[AuthenticationResult] = Operation(
    "POST", "/identity/verify", {200: AuthenticationResult}
)


def sync(*, client: Client, body: BasicUserCredentialsDto) -> AuthenticationResult:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: BasicUserCredentialsDto) -> AuthenticationResult:
    return await _OPERATION.asyncio(client, body=body)

"""GET /identity/password-policy

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Identity/operation/getPasswordPolicy
"""

from ...client import Client
from ...models.password_policy_dto import PasswordPolicyDto
from ...operation import Operation

_OPERATION: Operation[PasswordPolicyDto] = Operation(
    "GET", "/identity/password-policy", {200: PasswordPolicyDto}
)


def sync(*, client: Client) -> PasswordPolicyDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> PasswordPolicyDto:
    return await _OPERATION.asyncio(client)

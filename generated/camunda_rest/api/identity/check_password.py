"""POST /identity/password-policy

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Identity/operation/checkPassword
"""

from ...client import Client
from ...models.check_password_policy_result_dto import CheckPasswordPolicyResultDto
from ...models.password_policy_request_dto import PasswordPolicyRequestDto
from ...operation import Operation

_OPERATION: Operation[CheckPasswordPolicyResultDto] = Operation(
    "POST", "/identity/password-policy", {200: CheckPasswordPolicyResultDto}
)


def sync(*, client: Client, body: PasswordPolicyRequestDto) -> CheckPasswordPolicyResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: PasswordPolicyRequestDto) -> CheckPasswordPolicyResultDto:
    return await _OPERATION.asyncio(client, body=body)

"""GET /authorization/check

Answers 200; refuses with 400, 401, 403, 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Authorization/operation/isUserAuthorized
"""

from ...client import Client
from ...models.authorization_check_result_dto import AuthorizationCheckResultDto
from ...operation import Operation

_OPERATION: Operation[AuthorizationCheckResultDto] = Operation(
    "GET", "/authorization/check", {200: AuthorizationCheckResultDto}
)


def sync(
    *,
    client: Client,
    permission_name: str,
    resource_id: str | None = None,
    resource_name: str,
    resource_type: int,
    user_id: str | None = None,
) -> AuthorizationCheckResultDto:
    return _OPERATION.sync(
        client,
        query={
            "permissionName": permission_name,
            "resourceId": resource_id,
            "resourceName": resource_name,
            "resourceType": resource_type,
            "userId": user_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    permission_name: str,
    resource_id: str | None = None,
    resource_name: str,
    resource_type: int,
    user_id: str | None = None,
) -> AuthorizationCheckResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "permissionName": permission_name,
            "resourceId": resource_id,
            "resourceName": resource_name,
            "resourceType": resource_type,
            "userId": user_id,
        },
    )

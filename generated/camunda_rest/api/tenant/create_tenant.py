"""POST /tenant/create

Answers 204; refuses with 403, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/createTenant
"""

from ...client import Client
from ...models.tenant_dto import TenantDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/tenant/create", {204: None})


def sync(*, client: Client, body: TenantDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: TenantDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

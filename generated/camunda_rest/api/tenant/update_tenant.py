"""PUT /tenant/{id}

Answers 204; refuses with 403, 404, 500.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/updateTenant
"""

from ...client import Client
from ...models.tenant_dto import TenantDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/tenant/{id}", {204: None})


def sync(id: str, *, client: Client, body: TenantDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: TenantDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

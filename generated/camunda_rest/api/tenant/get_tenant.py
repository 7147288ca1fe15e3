"""GET /tenant/{id}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Tenant/operation/getTenant
"""

from ...client import Client
from ...models.tenant_dto import TenantDto
from ...operation import Operation

_OPERATION: Operation[TenantDto] = Operation("GET", "/tenant/{id}", {200: TenantDto})


def sync(id: str, *, client: Client) -> TenantDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> TenantDto:
    return await _OPERATION.asyncio(client, path=(id,))

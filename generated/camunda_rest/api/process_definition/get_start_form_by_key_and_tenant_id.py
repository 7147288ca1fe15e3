"""GET /process-definition/key/{key}/tenant-id/{tenant-id}/startForm

Answers 200; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getStartFormByKeyAndTenantId
"""

from ...client import Client
from ...models.form_dto import FormDto
from ...operation import Operation

_OPERATION: Operation[FormDto] = Operation(
    "GET", "/process-definition/key/{key}/tenant-id/{tenant-id}/startForm", {200: FormDto}
)


def sync(key: str, tenant_id: str, *, client: Client) -> FormDto:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> FormDto:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))

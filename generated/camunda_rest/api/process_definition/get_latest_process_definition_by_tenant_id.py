"""GET /process-definition/key/{key}/tenant-id/{tenant-id}

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getLatestProcessDefinitionByTenantId
"""

from ...client import Client
from ...models.process_definition_dto import ProcessDefinitionDto
from ...operation import Operation

_OPERATION: Operation[ProcessDefinitionDto] = Operation(
    "GET", "/process-definition/key/{key}/tenant-id/{tenant-id}", {200: ProcessDefinitionDto}
)


def sync(key: str, tenant_id: str, *, client: Client) -> ProcessDefinitionDto:
    return _OPERATION.sync(client, path=(key, tenant_id))


async def asyncio(key: str, tenant_id: str, *, client: Client) -> ProcessDefinitionDto:
    return await _OPERATION.asyncio(client, path=(key, tenant_id))

"""PUT /process-definition/key/{key}/tenant-id/{tenant-id}/suspended

Answers 204; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/updateProcessDefinitionSuspensionStateByKeyAndTenantId
"""

from ...client import Client
from ...models.process_definition_suspension_state_dto import ProcessDefinitionSuspensionStateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation(
    "PUT", "/process-definition/key/{key}/tenant-id/{tenant-id}/suspended", {204: None}
)


def sync(key: str, tenant_id: str, *, client: Client, body: ProcessDefinitionSuspensionStateDto) -> None:
    return _OPERATION.sync(client, path=(key, tenant_id), body=body)


async def asyncio(
    key: str, tenant_id: str, *, client: Client, body: ProcessDefinitionSuspensionStateDto
) -> None:
    return await _OPERATION.asyncio(client, path=(key, tenant_id), body=body)

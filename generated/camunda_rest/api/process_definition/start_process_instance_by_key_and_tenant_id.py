"""POST /process-definition/key/{key}/tenant-id/{tenant-id}/start

Answers 200; refuses with 400, 500.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/startProcessInstanceByKeyAndTenantId
"""

from ...client import Client
from ...models.process_instance_with_variables_dto import ProcessInstanceWithVariablesDto
from ...models.start_process_instance_dto import StartProcessInstanceDto
from ...operation import Operation

_OPERATION: Operation[ProcessInstanceWithVariablesDto] = Operation(
    "POST",
    "/process-definition/key/{key}/tenant-id/{tenant-id}/start",
    {200: ProcessInstanceWithVariablesDto},
)


def sync(
    key: str, tenant_id: str, *, client: Client, body: StartProcessInstanceDto
) -> ProcessInstanceWithVariablesDto:
    return _OPERATION.sync(client, path=(key, tenant_id), body=body)


async def asyncio(
    key: str, tenant_id: str, *, client: Client, body: StartProcessInstanceDto
) -> ProcessInstanceWithVariablesDto:
    return await _OPERATION.asyncio(client, path=(key, tenant_id), body=body)

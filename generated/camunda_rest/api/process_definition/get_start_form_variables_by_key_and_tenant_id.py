"""GET /process-definition/key/{key}/tenant-id/{tenant-id}/form-variables

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getStartFormVariablesByKeyAndTenantId
"""

from ...client import Client
from ...models.variable_map import VariableMap
from ...operation import Operation

_OPERATION: Operation[VariableMap] = Operation(
    "GET", "/process-definition/key/{key}/tenant-id/{tenant-id}/form-variables", {200: VariableMap}
)


def sync(
    key: str,
    tenant_id: str,
    *,
    client: Client,
    deserialize_values: bool | None = None,
    variable_names: str | None = None,
) -> VariableMap:
    return _OPERATION.sync(
        client,
        path=(key, tenant_id),
        query={"deserializeValues": deserialize_values, "variableNames": variable_names},
    )


async def asyncio(
    key: str,
    tenant_id: str,
    *,
    client: Client,
    deserialize_values: bool | None = None,
    variable_names: str | None = None,
) -> VariableMap:
    return await _OPERATION.asyncio(
        client,
        path=(key, tenant_id),
        query={"deserializeValues": deserialize_values, "variableNames": variable_names},
    )

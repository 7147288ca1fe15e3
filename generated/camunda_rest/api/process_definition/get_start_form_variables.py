"""GET /process-definition/{id}/form-variables

Answers 200; refuses with 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getStartFormVariables
"""

from ...client import Client
from ...models.variable_map import VariableMap
from ...operation import Operation

_OPERATION: Operation[VariableMap] = Operation(
    "GET", "/process-definition/{id}/form-variables", {200: VariableMap}
)


def sync(
    id: str, *, client: Client, deserialize_values: bool | None = None, variable_names: str | None = None
) -> VariableMap:
    return _OPERATION.sync(
        client, path=(id,), query={"deserializeValues": deserialize_values, "variableNames": variable_names}
    )


async def asyncio(
    id: str, *, client: Client, deserialize_values: bool | None = None, variable_names: str | None = None
) -> VariableMap:
    return await _OPERATION.asyncio(
        client, path=(id,), query={"deserializeValues": deserialize_values, "variableNames": variable_names}
    )

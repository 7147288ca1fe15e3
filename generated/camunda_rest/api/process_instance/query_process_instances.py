"""POST /process-instance

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.14.0: VariableQueryParameterDto.name.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Instance/operation/queryProcessInstances
"""

from ...client import Client
from ...models.process_instance_dto import ProcessInstanceDto
from ...models.process_instance_query_dto import ProcessInstanceQueryDto
from ...operation import Operation

_OPERATION: Operation[list[ProcessInstanceDto]] = Operation(
    "POST", "/process-instance", {200: list[ProcessInstanceDto]}
)


def sync(
    *,
    client: Client,
    body: ProcessInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[ProcessInstanceDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: ProcessInstanceQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[ProcessInstanceDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

"""POST /job-definition

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/queryJobDefinitions
"""

from ...client import Client
from ...models.job_definition_dto import JobDefinitionDto
from ...models.job_definition_query_dto import JobDefinitionQueryDto
from ...operation import Operation

_OPERATION: Operation[list[JobDefinitionDto]] = Operation(
    "POST", "/job-definition", {200: list[JobDefinitionDto]}
)


def sync(
    *,
    client: Client,
    body: JobDefinitionQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[JobDefinitionDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *,
    client: Client,
    body: JobDefinitionQueryDto,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[JobDefinitionDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )

"""POST /job-definition/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/queryJobDefinitionsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.job_definition_query_dto import JobDefinitionQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/job-definition/count", {200: CountResultDto})


def sync(*, client: Client, body: JobDefinitionQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: JobDefinitionQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)

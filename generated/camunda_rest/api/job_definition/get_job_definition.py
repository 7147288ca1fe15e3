"""GET /job-definition/{id}

Answers 200; refuses with 404.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/getJobDefinition
"""

from ...client import Client
from ...models.job_definition_dto import JobDefinitionDto
from ...operation import Operation

_OPERATION: Operation[JobDefinitionDto] = Operation("GET", "/job-definition/{id}", {200: JobDefinitionDto})


def sync(id: str, *, client: Client) -> JobDefinitionDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> JobDefinitionDto:
    return await _OPERATION.asyncio(client, path=(id,))

"""PUT /job-definition/{id}/jobPriority

Answers 204; refuses with 404, 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/setJobPriorityJobDefinition
"""

from ...client import Client
from ...models.job_definition_priority_dto import JobDefinitionPriorityDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job-definition/{id}/jobPriority", {204: None})


def sync(id: str, *, client: Client, body: JobDefinitionPriorityDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: JobDefinitionPriorityDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

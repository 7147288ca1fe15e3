"""PUT /job-definition/{id}/suspended

Answers 204; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/updateSuspensionStateJobDefinition
"""

from ...client import Client
from ...models.job_definition_suspension_state_dto import JobDefinitionSuspensionStateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job-definition/{id}/suspended", {204: None})


def sync(id: str, *, client: Client, body: JobDefinitionSuspensionStateDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: JobDefinitionSuspensionStateDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)

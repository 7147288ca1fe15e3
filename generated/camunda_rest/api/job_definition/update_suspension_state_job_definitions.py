"""PUT /job-definition/suspended

Answers 204; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job-Definition/operation/updateSuspensionStateJobDefinitions
"""

from ...client import Client
from ...models.job_definitions_suspension_state_dto import JobDefinitionsSuspensionStateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job-definition/suspended", {204: None})


def sync(*, client: Client, body: JobDefinitionsSuspensionStateDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: JobDefinitionsSuspensionStateDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

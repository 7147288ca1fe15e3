"""PUT /job/suspended

Answers 204; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Job/operation/updateSuspensionStateBy
"""

from ...client import Client
from ...models.job_suspension_state_dto import JobSuspensionStateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/job/suspended", {204: None})


def sync(*, client: Client, body: JobSuspensionStateDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: JobSuspensionStateDto) -> None:
    return await _OPERATION.asyncio(client, body=body)

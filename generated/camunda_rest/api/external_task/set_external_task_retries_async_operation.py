"""POST /external-task/retries-async

Answers 200; refuses with 400, 404.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/setExternalTaskRetriesAsyncOperation
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.set_retries_for_external_tasks_dto import SetRetriesForExternalTasksDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/external-task/retries-async", {200: BatchDto})


def sync(*, client: Client, body: SetRetriesForExternalTasksDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: SetRetriesForExternalTasksDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)

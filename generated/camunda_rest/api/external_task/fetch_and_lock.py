"""POST /external-task/fetchAndLock

Answers 200; refuses with 400.
Documented since 7.13.0.
Since 7.14.0: FetchExternalTaskTopicDto.includeExtensionProperties.
Since 7.21.0: FetchExternalTasksDto.sorting.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/fetchAndLock
"""

from ...client import Client
from ...models.fetch_external_tasks_dto import FetchExternalTasksDto
from ...models.locked_external_task_dto import LockedExternalTaskDto
from ...operation import Operation

_OPERATION: Operation[list[LockedExternalTaskDto]] = Operation(
    "POST", "/external-task/fetchAndLock", {200: list[LockedExternalTaskDto]}
)


def sync(*, client: Client, body: FetchExternalTasksDto) -> list[LockedExternalTaskDto]:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: FetchExternalTasksDto) -> list[LockedExternalTaskDto]:
    return await _OPERATION.asyncio(client, body=body)

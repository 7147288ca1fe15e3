"""GET /external-task/topic-names

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/External-Task/operation/getTopicNames
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[list[str]] = Operation("GET", "/external-task/topic-names", {200: list[str]})


def sync(
    *,
    client: Client,
    with_locked_tasks: bool | None = None,
    with_retries_left: bool | None = None,
    with_unlocked_tasks: bool | None = None,
) -> list[str]:
    return _OPERATION.sync(
        client,
        query={
            "withLockedTasks": with_locked_tasks,
            "withRetriesLeft": with_retries_left,
            "withUnlockedTasks": with_unlocked_tasks,
        },
    )


async def asyncio(
    *,
    client: Client,
    with_locked_tasks: bool | None = None,
    with_retries_left: bool | None = None,
    with_unlocked_tasks: bool | None = None,
) -> list[str]:
    return await _OPERATION.asyncio(
        client,
        query={
            "withLockedTasks": with_locked_tasks,
            "withRetriesLeft": with_retries_left,
            "withUnlockedTasks": with_unlocked_tasks,
        },
    )

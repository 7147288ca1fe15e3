"""DELETE /metrics/task-worker

Answers 204; refuses with 403.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Metrics/operation/deleteTaskMetrics
"""

import datetime

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[None] = Operation("DELETE", "/metrics/task-worker", {204: None})


def sync(*, client: Client, date: datetime.datetime | None = None) -> None:
    return _OPERATION.sync(client, query={"date": date})


async def asyncio(*, client: Client, date: datetime.datetime | None = None) -> None:
    return await _OPERATION.asyncio(client, query={"date": date})

"""camunda-external-task-client-python3; with ``--variant async`` its asynchronous worker."""

import asyncio
import time
from typing import Any

from load import LOCK_SECONDS, POLL_SECONDS, TOPIC, load, now, variables

CONFIG = {
    "maxTasks": load.concurrency,
    "maxConcurrentTasks": load.concurrency,
    "lockDuration": LOCK_SECONDS * 1000,
    "asyncResponseTimeout": POLL_SECONDS * 1000,
    "deserializeValues": False,
    "usePriority": True,
}


def handle(task: Any) -> Any:
    """One after the other."""
    begun = now()
    if load.read:
        task.get_variables()
    if load.pause:
        time.sleep(load.pause)
    return task.complete(variables(begun))


async def handle_async(task: Any) -> Any:
    """On the event loop."""
    begun = now()
    if load.read:
        task.get_variables()
    await asyncio.sleep(load.pause)
    return task.complete(variables(begun))


if load.variant == "async":
    from camunda.external_task.async_external_task_worker import AsyncExternalTaskWorker

    asyncio.run(AsyncExternalTaskWorker("peer", load.url, CONFIG).subscribe({TOPIC: handle_async}))
else:
    from camunda.external_task.external_task_worker import ExternalTaskWorker

    ExternalTaskWorker("peer", load.url, CONFIG).subscribe([TOPIC], handle)

"""operaton-tasks; it always asks for ten tasks, and does not count those that run."""

import asyncio
import os

from load import LOCK_SECONDS, POLL_SECONDS, TOPIC, load

os.environ |= {
    "ENGINE_REST_BASE_URL": load.url,
    "ENGINE_REST_POLL_TTL_SECONDS": str(POLL_SECONDS),
    "ENGINE_REST_LOCK_TTL_SECONDS": str(LOCK_SECONDS),
    "LOG_LEVEL": "ERROR",  # what it logs for each task is not measured
}
import operaton.tasks
from operaton.tasks.types import (
    CompleteExternalTaskDto,
    ExternalTaskComplete,
    LockedExternalTaskDto,
)


@operaton.tasks.task(TOPIC)
async def handle(task: LockedExternalTaskDto) -> ExternalTaskComplete:
    """On the event loop."""
    await asyncio.sleep(load.pause)
    return ExternalTaskComplete(task=task, response=CompleteExternalTaskDto(workerId=task.workerId))


handlers = {TOPIC: operaton.tasks.handlers[TOPIC]}
asyncio.run(operaton.tasks.external_task_worker(handlers))

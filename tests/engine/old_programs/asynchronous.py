"""Coroutine functions for several topics, until one of them has seen enough."""

import asyncio

from camunda.external_task.async_external_task_worker import AsyncExternalTaskWorker
from camunda.external_task.external_task import ExternalTask, TaskResult

seen = 0
both = asyncio.Event()


async def handle(task: ExternalTask) -> TaskResult:
    global seen  # noqa: PLW0603 - as people write it
    seen += 1
    if seen == 2:
        both.set()
    await asyncio.wait_for(both.wait(), 20)  # they run at the same time, or never end
    return task.complete({f"{task.get_topic_name().partition('-')[0]}_done": True})


async def crash(task: ExternalTask) -> TaskResult:
    raise RuntimeError("bad luck")


async def main() -> None:
    worker = AsyncExternalTaskWorker(
        worker_id="a", config={"asyncResponseTimeout": 1000, "maxConcurrentTasks": 3}
    )
    handlers = {"sing-song": handle, "dance-jig": handle, "trip-up": crash}
    subscribed = asyncio.create_task(worker.subscribe(handlers))
    await asyncio.wait_for(both.wait(), 30)
    await worker.stop()
    await subscribed
    print("stopped")


asyncio.run(main())

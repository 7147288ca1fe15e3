"""Our worker.

With ``--variant threads`` its handler is a plain function, with ``bare`` it is without its extra ``cli``, and with
``orjson`` only it has that extra.
"""

import asyncio
import sys
import time
from datetime import timedelta
from typing import Any

from load import LOCK_SECONDS, POLL_SECONDS, TOPIC, load, now, variables

if load.variant != "orjson":
    sys.modules["orjson"] = None
if load.variant == "bare":  # httpx imports its own command line wherever click and rich are
    sys.modules["click"] = None

from camunda_worker import ExternalTask, ExternalTaskWorker

worker = ExternalTaskWorker(load.url, max_tasks=load.concurrency, poll_length=timedelta(seconds=POLL_SECONDS))


async def handle(task: ExternalTask) -> dict[str, Any]:
    """On the event loop."""
    begun = now()
    if load.read:
        dict(task.variables)
    if load.pause:
        await asyncio.sleep(load.pause)
    return variables(begun)


def handle_in_thread(task: ExternalTask) -> dict[str, Any]:
    """In a thread."""
    begun = now()
    if load.read:
        dict(task.variables)
    if load.pause:
        time.sleep(load.pause)
    return variables(begun)


worker.subscribe(
    TOPIC,
    handle_in_thread if load.variant == "threads" else handle,
    lock_duration=timedelta(seconds=LOCK_SECONDS),
)
worker.run()

"""Looks after all running tasks, again and again: a timer for each would cost more than most tasks take."""

import asyncio
import time
from collections.abc import Iterable, Mapping
from datetime import timedelta

from camunda_worker.execution import Execution
from camunda_worker.subscription import AnySubscription

_PER_LOCK = 30
"""Rounds while the shortest lock lasts: those that are late by one are not late."""
_LEAST, _MOST = 0.005, 1.0
"""Seconds from one round to the next."""


async def look_after(executions: Mapping[str, Execution], subscriptions: Iterable[AnySubscription]) -> None:
    """Extend the locks that are due, and tell of handlers that take long; until cancelled."""
    shortest = min((one.lock_duration for one in subscriptions), default=timedelta(0)).total_seconds()
    pause = min(max(shortest / _PER_LOCK, _LEAST), _MOST)
    async with asyncio.TaskGroup() as group:
        while True:
            now = time.monotonic()
            for execution in executions.values():
                if execution.look(now):
                    group.create_task(execution.extend())
            await asyncio.sleep(pause)

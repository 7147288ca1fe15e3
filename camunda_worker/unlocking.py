"""Tasks that nobody runs are freed, not left to the end of their locks: an unlock wakes the polls that wait for it.

Unlocking asks for no owner, and would free another worker's task as well. So the lock is extended first, which does ask,
and the unlock is sent only while that lock surely lasts.
"""

import asyncio
import time
from collections.abc import Container
from datetime import timedelta

from camunda_worker import events
from camunda_worker.engine import Engine, Verdict, verdict
from camunda_worker.errors import CamundaError
from camunda_worker.listeners import Listeners
from camunda_worker.task import ExternalTask

_LOCK = timedelta(seconds=5)
_PATIENCE = _LOCK.total_seconds() / 2
"""Seconds for the answer to an extension; the unlock needs time, too."""
_TRIES = 3
_PAUSE = 0.5


async def give_back(
    engine: Engine, task: ExternalTask, listeners: Listeners, running: Container[str] = ()
) -> None:
    """Free a task that does not run; tried again, for a lock that stays delays the work.

    Once it is among the `running` ones, a try has freed it, and its answer was lost.
    """
    left = _TRIES
    while (error := await free(engine, task)) is not None:
        left -= 1
        match verdict(error, task):
            case Verdict.LOST if left < _TRIES - 1:  # it was freed, and the answer lost
                break
            case Verdict.OUTAGE | Verdict.FAULT | Verdict.CONFLICT if left:
                await asyncio.sleep(_PAUSE)
                if task.id in running:
                    break
            case _:
                listeners.tell(events.NotGivenBack, task, error)
                return
    listeners.tell(events.GivenBack, task)


async def free(engine: Engine, task: ExternalTask) -> CamundaError | None:
    """Extend the lock and unlock; why it may not have been freed."""
    asked_at = time.monotonic()
    try:
        await engine.extend_lock(task, _LOCK)
        if time.monotonic() < asked_at + _PATIENCE:  # else it is freed by its lock's end
            await engine.unlock(task)
    except CamundaError as error:
        return error
    return None

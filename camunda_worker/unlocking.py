"""Tasks that nobody runs are freed, not left to the end of their locks: an unlock wakes the polls that wait.

Unlocking asks for no owner, and would free another worker's task as well. So the lock is extended first, which does ask,
and the unlock is sent only while that lock surely lasts.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import timedelta

from camunda_worker import events, log
from camunda_worker.engine import Engine, Verdict, verdict
from camunda_worker.errors import CamundaError
from camunda_worker.listeners import Listeners
from camunda_worker.task import ExternalTask

_LOCK = timedelta(seconds=5)
_PATIENCE = _LOCK.total_seconds() / 2
"""Seconds for the answer to an extension; the unlock needs time, too."""
_TRIES = 3
_PAUSE = 0.5
OFFER_BEFORE = 1.0
"""Seconds before a retry falls due at which its task is held: the engine must have answered by then."""
_OFFER_MARGIN = 0.05


async def offer_again(engine: Engine, task: ExternalTask, due: float, runs: Callable[[], bool]) -> None:
    """Wake the polls that wait for a failed task when its retry falls due, by the monotonic clock.

    The engine wakes them for an unlock, but not when a retry falls due by itself. Until then nobody can fetch the task,
    so its lock can be extended beyond, and freed just then; afterwards another worker or our own poll may have it.

    Args:
        engine: Where it is.
        task: As it was when it failed.
        due: When it may be fetched again.
        runs: Whether it runs here again; an operator may have freed it meanwhile.
    """
    left = due - time.monotonic()
    if left < _OFFER_MARGIN:
        return
    try:
        await engine.extend_lock(task, timedelta(seconds=left) + _LOCK)
    except CamundaError as error:
        log.say(logging.INFO, "retry not offered, the next poll sees it: %s", error, task=task)
        return
    left = due - time.monotonic()
    if left > 0:
        await asyncio.sleep(left - _OFFER_MARGIN)
        if not runs():
            await _free(engine, task)


async def give_back(engine: Engine, task: ExternalTask, listeners: Listeners) -> None:
    """Free a task that does not run; tried again, for a lock that stays delays the work."""
    left = _TRIES
    while (error := await _free(engine, task)) is not None:
        left -= 1
        match verdict(error, task):
            case Verdict.LOST if left < _TRIES - 1:  # it was freed, and the answer lost
                break
            case Verdict.OUTAGE | Verdict.FAULT | Verdict.CONFLICT if left:
                await asyncio.sleep(_PAUSE)
            case _:
                listeners.tell(events.NotGivenBack, task, error)
                return
    listeners.tell(events.GivenBack, task)


async def _free(engine: Engine, task: ExternalTask) -> CamundaError | None:
    """Why it may not have been freed."""
    asked_at = time.monotonic()
    try:
        await engine.extend_lock(task, _LOCK)
        if time.monotonic() < asked_at + _PATIENCE:  # else it is freed by its lock's end
            await engine.unlock(task)
    except CamundaError as error:
        return error
    return None

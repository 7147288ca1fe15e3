"""Retries begin on time: a failed task is freed when it falls due.

The engine wakes the polls that wait for an unlock, but not when a retry falls due by itself.
"""

import asyncio
import logging
import time
from collections.abc import Container
from datetime import timedelta

from attrs import define, field

from camunda_worker import log
from camunda_worker.agenda import Agenda
from camunda_worker.engine import Engine
from camunda_worker.errors import CamundaError
from camunda_worker.task import ExternalTask
from camunda_worker.unlocking import free

_BEFORE = 1.0
"""Seconds before a retry falls due at which its task is held: the engine must have answered by then."""
AHEAD = 0.05
"""Seconds before it falls due at which it is freed."""
_HELD_ON = timedelta(seconds=3)
"""Beyond that moment, until it is freed; a stop of ours leaves it so, and then the retry is late by it. Less would be too
short for whom a poll has brought the task meanwhile: that lock ends then, too, unless its keeper is in time."""


@define(eq=False)
class RetryOffers:
    """The retries that one run has to offer.

    Attributes:
        agenda: What is to be done when.
        running: The ids of the tasks that run here: an operator may have freed one before its time.
    """

    engine: Engine
    running: Container[str]
    agenda: Agenda = field(factory=Agenda, init=False)
    _due: dict[str, float] = field(factory=dict, init=False)

    def at(self, due: float, task: ExternalTask) -> None:
        """Offer a task that has failed, at a moment of the monotonic clock."""
        self._due[task.id] = due
        self.agenda.at(due - _BEFORE, lambda: self._offer(task, due))

    async def _offer(self, task: ExternalTask, due: float) -> None:
        if self._due.get(task.id) != due:  # it has run again meanwhile, and failed again
            return
        del self._due[task.id]
        if task.id not in self.running and await self._is_held(task, due):
            await asyncio.sleep(due - time.monotonic() - AHEAD)
            # later, as after the event loop stood still, a poll of ours may be bringing it
            if task.id not in self.running and time.monotonic() < due:
                await free(self.engine, task)

    async def _is_held(self, task: ExternalTask, due: float) -> bool:
        """Extend the lock beyond the moment: until then nobody can fetch the task; after it, somebody may have it."""
        left = due - time.monotonic()
        if left < AHEAD:
            return False
        try:
            await self.engine.extend_lock(task, timedelta(seconds=left) + _HELD_ON)
        except CamundaError as error:
            log.say(logging.INFO, "retry not offered, the next poll sees it: %s", error, task=task)
            return False
        return time.monotonic() < due

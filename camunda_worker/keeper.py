"""Keeps the lock of a running task: extends it at a third of its duration until the task has its result.

Deadlines are counted on our own monotonic clock, from before the request that sets them: the engine's clock may differ
from ours, and its answer may be late.
"""

import random
import time
from collections.abc import Callable
from datetime import timedelta

from attrs import define, field

from camunda_worker import events
from camunda_worker.agenda import Agenda, Appointment
from camunda_worker.backoff import Backoff
from camunda_worker.engine import Engine, Verdict, verdict
from camunda_worker.errors import CamundaError
from camunda_worker.listeners import Listeners
from camunda_worker.task import ExternalTask, TaskContext


@define(eq=False)
class LockKeeper:
    """Keeps one task's lock.

    Attributes:
        lost: Called once, with the reason, when the lock cannot be kept: another worker has the task, or it is gone.
    """

    engine: Engine
    agenda: Agenda
    task: ExternalTask
    duration: timedelta
    context: TaskContext
    lost: Callable[[Verdict], None]
    listeners: Listeners
    _next: Appointment | None = field(default=None, init=False)
    _backoff: Backoff | None = field(default=None, init=False)
    """Most tasks are over before their lock is extended, so what that needs is made then."""

    def keep(self) -> None:
        """Begin: the task was fetched just now."""
        self._held(since=time.monotonic())

    def release(self) -> None:
        """End: the task has its result."""
        if self._next is not None:
            self._next.cancel()
            self._next = None

    async def renew(self) -> None:
        """Extend the lock if by our clock its time is over, as after the event loop stood still.

        Where it is over by the engine's, too, the engine does not extend it; the task may be nobody's, and still ours to
        report.

        Raises:
            CamundaError: Another worker has the task, or it is gone.
        """
        asked_at = time.monotonic()
        if asked_at <= self.context.lock_ends:
            return
        try:
            await self.engine.extend_lock(self.task, self.duration)
        except CamundaError as error:
            if verdict(error, self.task) in {Verdict.LOST, Verdict.GONE}:
                raise
        else:
            self.context.lock_ends = asked_at + self.duration.total_seconds()

    async def _extend(self) -> None:
        asked_at = time.monotonic()
        error: CamundaError | None = None
        try:
            await self.engine.extend_lock(self.task, self.duration)
        except CamundaError as refusal:
            error = refusal
        if self._next is None:  # the task has its result by now
            return
        if error is None:
            self.listeners.tell(events.Extended, self.task, self.duration)
            self._backoff = None
            self._held(since=asked_at)
        else:
            self._refused(error)

    def _refused(self, error: CamundaError) -> None:
        match verdict(error, self.task):
            case Verdict.LOST | Verdict.GONE as reason:
                self.release()
                self.lost(reason)
            case Verdict.SUSPENDED:  # nobody else can take it either
                self._extend_in(self.duration.total_seconds() / 3)
            case _:
                if self._backoff is None:
                    self.listeners.tell(events.NotExtended, self.task, error)
                    self._backoff = Backoff(first=self.duration / 20, longest=self.duration / 3)
                self._extend_in(self._backoff.next())

    def _held(self, since: float) -> None:
        seconds = self.duration.total_seconds()
        self.context.lock_ends = since + seconds
        self._extend_in(seconds / 3 * random.uniform(0.8, 1))  # noqa: S311 - jitter, no secret

    def _extend_in(self, delay: float) -> None:
        self._next = self.agenda.at(time.monotonic() + delay, self._extend)

"""Keeps the lock of one running task: extends it at a third of its duration until the task has its result."""

import asyncio
import random
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta

from attrs import define, field

from camunda_worker.backoff import Backoff
from camunda_worker.engine import Engine, Verdict, verdict
from camunda_worker.errors import CamundaError
from camunda_worker.log import about, logger
from camunda_worker.task import ExternalTask, TaskContext


@define(eq=False)
class LockKeeper:
    """One task's lock.

    Deadlines are counted on our own monotonic clock, from before the request that sets them: the engine's clock may
    differ from ours, and its answer may be late.

    Attributes:
        lost: Called once, with the reason, when the lock cannot be kept: another worker has the task, or it is gone.
        spawn: Runs an extension beside the handler.
    """

    engine: Engine
    task: ExternalTask
    duration: timedelta
    context: TaskContext
    lost: Callable[[Verdict], None]
    spawn: Callable[[Coroutine[None, None, None]], object]
    _backoff: Backoff = field(init=False)
    _timer: asyncio.TimerHandle | None = field(default=None, init=False)

    @_backoff.default
    def _within_the_lock(self) -> Backoff:
        return Backoff(first=self.duration / 20, longest=self.duration / 3)

    def start(self, locked_at: float) -> None:
        """Begin; `locked_at` is the monotonic time since when the lock runs."""
        self._held_from(locked_at)

    def stop(self) -> None:
        """Extend no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _held_from(self, moment: float) -> None:
        seconds = self.duration.total_seconds()
        self.context.lock_ends = moment + seconds
        self._again(seconds / 3 * random.uniform(0.8, 1))  # noqa: S311 - jitter, no secret

    def _again(self, delay: float) -> None:
        self._timer = asyncio.get_running_loop().call_later(delay, lambda: self.spawn(self._extend()))

    async def _extend(self) -> None:
        asked_at = time.monotonic()
        try:
            await self.engine.extend_lock(self.task, self.duration)
        except CamundaError as error:
            self._refused(error)
        else:
            self._backoff.reset()
            if self._timer is not None:
                self._held_from(asked_at)

    def _refused(self, error: CamundaError) -> None:
        if self._timer is None:  # the task has its result by now
            return
        match verdict(error, self.task):
            case Verdict.LOST | Verdict.GONE as reason:
                self.stop()
                self.lost(reason)
            case Verdict.SUSPENDED:  # nobody else can take it either
                self._again(self.duration.total_seconds() / 3)
            case _:
                logger.info("lock not extended, trying again: %s", error, extra=about(self.task))
                self._again(self._backoff.next())

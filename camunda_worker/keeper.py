"""Keeps the locks of running tasks: extends each at a third of its duration until the task has its result.

Deadlines are counted on our own monotonic clock, from before the request that sets them: the engine's clock may differ
from ours, and its answer may be late.
"""

import heapq
import itertools
import random
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import anyio
from anyio.abc import TaskGroup
from attrs import define, field

from camunda_worker.backoff import Backoff
from camunda_worker.engine import Engine, Verdict, verdict
from camunda_worker.errors import CamundaError
from camunda_worker.log import about, logger
from camunda_worker.task import ExternalTask, TaskContext


@define(eq=False)
class Lock:
    """One running task's lock.

    Attributes:
        lost: Called once, with the reason, when the lock cannot be kept: another worker has the task, or it is gone.
        released: The task has its result; the lock is extended no more.
    """

    task: ExternalTask
    seconds: float
    context: TaskContext
    lost: Callable[[Verdict], None]
    released: bool = field(default=False, init=False)
    backoff: Backoff = field(init=False)

    @backoff.default
    def _within_the_lock(self) -> Backoff:
        return Backoff(
            first=timedelta(seconds=self.seconds / 20), longest=timedelta(seconds=self.seconds / 3)
        )

    def release(self) -> None:
        """Keep it no longer."""
        self.released = True


@define(eq=False)
class LockKeeper:
    """Keeps all locks of one run, in one task: a timer for each would cost more."""

    engine: Engine
    _queue: list[tuple[float, int, Lock]] = field(factory=list, init=False)
    """A heap: when to extend, a number that settles ties, and which."""
    _numbers: Iterator[int] = field(factory=itertools.count, init=False)
    _earlier: anyio.Event = field(factory=anyio.Event, init=False)

    def keep(
        self, task: ExternalTask, duration: timedelta, context: TaskContext, lost: Callable[[Verdict], None]
    ) -> Lock:
        """Keep the lock of a task that was just fetched, until it is released."""
        lock = Lock(task, duration.total_seconds(), context, lost)
        self._held(lock, since=time.monotonic())
        return lock

    async def run(self) -> None:
        """Extend locks as they fall due, until cancelled."""
        async with anyio.create_task_group() as extending:
            while True:
                self._extend_due(extending)
                self._earlier = anyio.Event()
                with anyio.move_on_after(self._queue[0][0] - time.monotonic() if self._queue else None):
                    await self._earlier.wait()

    def _extend_due(self, extending: TaskGroup) -> None:
        while self._queue and self._queue[0][0] <= time.monotonic():
            _, _, lock = heapq.heappop(self._queue)
            if not lock.released:
                extending.start_soon(self._extend, lock)

    async def _extend(self, lock: Lock) -> None:
        asked_at = time.monotonic()
        try:
            await self.engine.extend_lock(lock.task, timedelta(seconds=lock.seconds))
        except CamundaError as error:
            if not lock.released:  # else the task has its result by now
                self._refused(lock, error)
        else:
            lock.backoff.reset()
            self._held(lock, since=asked_at)

    def _refused(self, lock: Lock, error: CamundaError) -> None:
        match verdict(error, lock.task):
            case Verdict.LOST | Verdict.GONE as reason:
                lock.release()
                lock.lost(reason)
            case Verdict.SUSPENDED:  # nobody else can take it either
                self._extend_in(lock.seconds / 3, lock)
            case _:
                logger.info("lock not extended, trying again: %s", error, extra=about(lock.task))
                self._extend_in(lock.backoff.next(), lock)

    def _held(self, lock: Lock, since: float) -> None:
        lock.context.lock_ends = since + lock.seconds
        self._extend_in(lock.seconds / 3 * random.uniform(0.8, 1), lock)  # noqa: S311 - jitter, no secret

    def _extend_in(self, delay: float, lock: Lock) -> None:
        entry = (time.monotonic() + delay, next(self._numbers), lock)
        heapq.heappush(self._queue, entry)
        if self._queue[0] is entry:
            self._earlier.set()

"""Keeps the lock of a running task: extends it at a third of its duration until the task has its result.

It is looked at again and again, for a timer of its own would cost more (see `rounds`).

Deadlines are counted on our own monotonic clock, from before the request that sets them: the engine's clock may differ
from ours, and its answer may be late.
"""

import asyncio
import math
import random
import time
from datetime import timedelta

from attrs import define, field

from camunda_worker import events
from camunda_worker.backoff import Backoff
from camunda_worker.changes import Turn
from camunda_worker.engine import Engine, Verdict, verdict
from camunda_worker.errors import CamundaError, EngineUnreachable
from camunda_worker.listeners import Listeners
from camunda_worker.task import ExternalTask, TaskContext

_AFTER_A_FAILURE = 1.0
"""Seconds: an offer of the task for its retry may have shortened the lock that has just been taken."""
_LATE_ANSWERS = 3
"""Extensions whose answers come when the lock is over again: then it is the engine that is so slow."""
_NOT_OURS = frozenset({Verdict.LOST, Verdict.GONE})
_SAYS_NOTHING = frozenset({Verdict.CONFLICT, Verdict.FAULT, Verdict.OUTAGE})


@define(eq=False)
class LockKeeper:
    """Keeps one task's lock.

    Attributes:
        turn: Of who asks the engine about the task: an extension on its way would undo what the engine does for a report
            meanwhile, for both change the same row.
        was_over: Its time may have been over before the result was reported, so that a poll of ours has taken the task anew.
    """

    engine: Engine
    task: ExternalTask
    duration: timedelta
    context: TaskContext
    listeners: Listeners
    turn: Turn = field(factory=Turn, init=False)
    was_over: bool = field(default=False, init=False)
    _extend_at: float = field(default=math.inf, init=False)
    _released: bool = field(default=False, init=False)
    _backoff: Backoff | None = field(default=None, init=False)
    """Most tasks are over before their lock is extended, so what that needs is made then."""

    def keep(self, asked_at: float) -> None:
        """Begin: the task came with the answer to a poll of that moment."""
        now = time.monotonic()
        # it may have been locked at once, and its answer held back; half a lock is enough for the first extension
        is_late = now - asked_at > self.duration.total_seconds() / 2
        self._held(since=asked_at if is_late else now)
        if self.task.retries is not None:
            self._extend_at = min(self._extend_at, now + _AFTER_A_FAILURE)

    def release(self) -> None:
        """End: the task has its result."""
        self._released = True
        self._extend_at = math.inf

    def is_due(self, now: float) -> bool:
        """Whether it is time to extend the lock."""
        return now >= self._extend_at

    @property
    def is_short(self) -> bool:
        """Whether by our clock half of the lock's time is over, so that an extension may come too late."""
        return time.monotonic() > self.context.lock_ends - self.duration.total_seconds() / 2

    async def secure(self) -> CamundaError | None:
        """Extend a lock that is short, before the handler begins; why it cannot be: whoever has the task, we do not.

        The answer is waited for, however late: an engine that is slow holds no work up for good. But the loop may have
        stood still meanwhile, as by another handler, so it is asked again when the answer is older than the lock. Errors
        are waited for until the lock is over in any case, and a poll brings the task again.
        """
        over_at = time.monotonic() + self.duration.total_seconds()
        late = 0
        while self.is_short:
            self._extend_at = math.inf
            asked_at = time.monotonic()
            try:
                await self.engine.extend_lock(self.task, self.duration)
            except CamundaError as error:
                if verdict(error, self.task) not in _SAYS_NOTHING or time.monotonic() > over_at:
                    return error
                await asyncio.sleep(self._pause(error))
            else:
                self._extended(asked_at)
                late += 1
                if time.monotonic() < self.context.lock_ends or late == _LATE_ANSWERS:
                    break
        return None

    async def renew(self) -> None:
        """Extend the lock if by our clock its time is over, as after the event loop stood still.

        Where it is over by the engine's, too, the engine does not extend it; the task may be nobody's, and still ours to
        report.

        Raises:
            CamundaError: Another worker has the task, or it is gone.
        """
        asked_at = time.monotonic()
        left = self.context.lock_ends - asked_at
        if left > self.duration.total_seconds() / 2:
            return
        self.was_over = True  # or it would have been extended; and by the engine's clock it may have ended half a lock earlier
        if left >= 0:
            return
        try:
            await self.engine.extend_lock(self.task, self.duration)
        except CamundaError as error:
            if verdict(error, self.task) in _NOT_OURS:
                raise
        else:
            self.context.lock_ends = asked_at + self.duration.total_seconds()

    async def trouble(self) -> CamundaError | None:
        """Why the engine can do nothing for the task now, such as without its database; an extension shows it."""
        await self.turn.take()
        try:
            asked_at = time.monotonic()
            error = await self._ask()
        finally:
            self.turn.give()
        if error is None:
            self._held(since=asked_at)
            return None
        return error if verdict(error, self.task) in {Verdict.FAULT, Verdict.OUTAGE} else None

    async def extend(self) -> Verdict | None:
        """Extend the lock; why it cannot be kept, if another worker has the task, or it is gone."""
        if self._extend_at == math.inf:  # asked for meanwhile, before the handler begins
            return None
        self._extend_at = math.inf
        has_turn = await self._wait_for_report()
        try:
            asked_at = time.monotonic()
            error = None if self._released else await self._ask()
        finally:
            if has_turn:
                self.turn.give()
        if self._released:
            return None
        if error is None:
            self._extended(asked_at)
            return None
        if (reason := verdict(error, self.task)) in _NOT_OURS:
            return reason
        self._extend_at = time.monotonic() + self._pause(error)
        return None

    async def _wait_for_report(self) -> bool:
        """Whether it is our turn to ask; not longer than the lock lasts, for an answer may never come."""
        patience = self.context.lock_ends - time.monotonic() - self.duration.total_seconds() / 6
        try:
            async with asyncio.timeout(patience):
                await self.turn.take()
        except TimeoutError:
            return False
        return True

    async def _ask(self) -> CamundaError | None:
        self.was_over = self.was_over or self.is_short
        patience = self.duration.total_seconds() / 3
        try:
            async with asyncio.timeout(patience):  # so that there is time for another try
                await self.engine.extend_lock(self.task, self.duration)
        except TimeoutError:
            return EngineUnreachable(
                "the lock's extension", str(self.engine), f"none within {patience:.1f} s"
            )
        except CamundaError as error:
            return error
        return None

    def _pause(self, error: CamundaError) -> float:
        """Seconds until the next try after one that says nothing of who has the task."""
        if verdict(error, self.task) is Verdict.SUSPENDED:  # nobody else can take it, until it is resumed
            seconds, left = self.duration.total_seconds(), self.context.lock_ends - time.monotonic()
            return max(left / 2, seconds / 20) if left > 0 else seconds / 3
        if self._backoff is None:
            self.listeners.tell(events.NotExtended, self.task, error)
            self._backoff = Backoff(first=self.duration / 20, longest=self.duration / 3)
        return self._backoff.next()

    def _extended(self, asked_at: float) -> None:
        self.listeners.tell(events.Extended, self.task, self.duration)
        self._backoff = None
        self._held(since=asked_at)

    def _held(self, since: float) -> None:
        seconds = self.duration.total_seconds()
        self.context.lock_ends = since + seconds
        self._extend_at = since + seconds / 3 * random.uniform(0.8, 1)  # noqa: S311 - jitter, no secret

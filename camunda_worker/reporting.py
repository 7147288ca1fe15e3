"""Results are sent again, work is not done again: a report is repeated until the engine gives its verdict.

That a lock has run out is no verdict: the engine takes the result while nobody else has fetched the task.
"""

import asyncio
import contextlib
import math
import time
from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

from attrs import define, evolve, field

from camunda_worker import events
from camunda_worker.backoff import Backoff
from camunda_worker.engine import TRIES_PER_FAULT, Engine, Verdict, verdict
from camunda_worker.errors import CamundaError, VariableError
from camunda_worker.keeper import LockKeeper
from camunda_worker.listeners import Listeners
from camunda_worker.result import BpmnErrorResult, Failure, Reportable
from camunda_worker.retry import RetryPolicy
from camunda_worker.task import ExternalTask

_SUSPENDED_PAUSE = 5.0
"""Seconds: an operator resumes an instance by hand."""
_SHORTEST_RETRY = timedelta(milliseconds=300)
"""Time enough to offer the task again before anybody can fetch it."""

_LAST_TRIES = 2.0
"""Seconds for them."""
_LAST_PAUSE = 0.5

RetryDue: TypeAlias = Callable[[ExternalTask, float], None]


@define(eq=False)
class Report:
    """One task's result on its way to the engine.

    Attributes:
        lock: The task's.
        retry_due: Told, once a failure is taken, when the task may be fetched again, on the monotonic clock.
        is_taken: The engine has taken the result, or what was sent in its place; or the task is gone, perhaps by that.
        waits_for_engine: The engine did not answer the latest try.
    """

    engine: Engine
    task: ExternalTask
    result: Reportable
    retry: RetryPolicy
    lock: LockKeeper
    retry_due: RetryDue
    listeners: Listeners
    is_taken: bool = field(default=False, init=False)
    waits_for_engine: bool = field(default=False, init=False)
    _began: float = field(factory=time.monotonic, init=False)
    _attempts: int = field(default=0, init=False)
    _faults: int = field(default=0, init=False)
    _asked_at: float = field(default=0.0, init=False)
    _told: bool = field(default=False, init=False)
    _unanswered: bool = field(default=False, init=False)
    _ends: float = field(default=math.inf, init=False)
    """When tries end, on the monotonic clock."""
    # most results are taken at once, so what a second try needs is made then
    _backoff: Backoff | None = field(default=None, init=False)
    _due: asyncio.Event | None = field(default=None, init=False)
    """For who wants the next try to be made now."""
    _tried: asyncio.Event | None = field(default=None, init=False)
    """For who waits until the next try was made."""

    async def send(self) -> None:
        """Send until the engine has taken the result, or has said that it no longer counts."""
        try:
            while (delay := await self._try()) is not None:
                self._note_try()
                if time.monotonic() > self._ends:
                    self.listeners.tell(events.Unreported, self.task, self.result)
                    return
                await self._pause(delay)
        except asyncio.CancelledError:
            self.listeners.tell(events.Unreported, self.task, self.result)
            raise
        finally:
            self._note_try()

    @property
    def was_late(self) -> bool:
        """Whether the engine has given its verdict, but not at first."""
        return self._told and not self.waits_for_engine

    async def try_now(self) -> None:
        """Do not wait for the time of the next try, and return once it was tried."""
        if self.waits_for_engine:
            self._try_soon()
            self._tried = self._tried or asyncio.Event()
            await self._tried.wait()

    def hurry(self) -> None:
        """Try again at once, and soon leave it: the worker stops and its grace time is over."""
        self._ends = min(self._ends, time.monotonic() + _LAST_TRIES)
        self._try_soon()

    def _try_soon(self) -> None:
        if self._due is not None:
            self._due.set()

    def _note_try(self) -> None:
        if self._tried is not None:
            self._tried.set()
            self._tried = None

    async def _try(self) -> float | None:
        """Seconds until the next try; None when there is nothing more to send."""
        if self._faults == TRIES_PER_FAULT - 1 and (trouble := await self.lock.trouble()) is not None:
            self._faults = 0  # they were the engine's, not the task's
            return self._wait_for_engine(trouble)
        result = self._complete()
        self.waits_for_engine = False
        self._attempts += 1
        if self._attempts > 1:
            self.listeners.tell(events.Resent, self.task, result, self._attempts)
        try:
            await self.lock.turn.take()
            try:
                await self.lock.renew()
                self._asked_at = time.monotonic()
                await self.engine.report(self.task, result)
            finally:
                self.lock.turn.give()
        except VariableError as error:
            return self._fail(error)
        except CamundaError as error:
            return self._decide(error)
        self._taken(result)
        return None

    def _taken(self, result: Reportable) -> None:
        self.is_taken = True
        duration = time.monotonic() - self._began
        self.listeners.tell(events.Reported, self.task, result, self._attempts, duration)
        if isinstance(result, Failure) and result.retries and result.retry_timeout is not None:
            self.retry_due(self.task, self._asked_at + result.retry_timeout.total_seconds())

    def _complete(self) -> Reportable:
        if not isinstance(self.result, Failure):
            return self.result
        failure = self.retry.complete(self.task, self.result)
        return evolve(failure, retry_timeout=max(failure.retry_timeout or _SHORTEST_RETRY, _SHORTEST_RETRY))

    def _decide(self, error: CamundaError) -> float | None:
        match verdict(error, self.task):
            case Verdict.LOST | Verdict.GONE as reason:
                gone = self.is_taken = reason is Verdict.GONE
                self.listeners.tell(events.Lost, self.task, gone, error, gone and self._unanswered)
                return None
            case Verdict.SUSPENDED:
                self._tell_once(error, suspended=True)
                return _SUSPENDED_PAUSE
            case Verdict.REFUSED:
                return self._fail(error)
            case Verdict.FAULT:
                self._faults += 1
                return self._fail(error) if self._faults >= TRIES_PER_FAULT else self._delay()
            case Verdict.CONFLICT | Verdict.OUTAGE as reason:
                self._unanswered = self._unanswered or reason is Verdict.OUTAGE
                return self._wait_for_engine(error)

    def _wait_for_engine(self, error: CamundaError) -> float:
        self.waits_for_engine = True
        self._tell_once(error, suspended=False)
        return self._delay(error.retry_after or 0.0)

    def _delay(self, least: float = 0.0) -> float:
        self._backoff = self._backoff or Backoff()
        return self._backoff.next(least)

    def _tell_once(self, error: CamundaError, *, suspended: bool) -> None:
        if not self._told:
            self.listeners.tell(events.Delayed, self.task, error, suspended)
        self._told = True

    def _fail(self, error: CamundaError) -> float | None:
        """What cannot be reported becomes the task's failure; if that cannot be either, it is left to its lock's end."""
        refused, instead = self.result, _failure_instead(self.result, error)
        self.listeners.tell(events.Refused, self.task, refused, instead, error)
        if instead is None:
            return None
        self.result, self._faults, self._attempts = instead, 0, 0
        return 0.0

    async def _pause(self, delay: float) -> None:
        self._due = asyncio.Event()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(delay if self._ends == math.inf else min(delay, _LAST_PAUSE)):
                await self._due.wait()


def _failure_instead(result: Reportable, error: CamundaError) -> Failure | None:
    """What is reported in place of a result that cannot be: its failure; of a failure less and less."""
    match result:
        case Failure() if result.variables or result.local_variables:
            details = f"{result.error_details or ''}\n{error}"
            return evolve(result, error_details=details, variables=None, local_variables=None)
        case Failure() if result.error_message != _BARE_FAILURE.error_message:
            return evolve(_BARE_FAILURE, retries=result.retries, retry_timeout=result.retry_timeout)
        case Failure() if result != _BARE_FAILURE:  # even these may be what it does not take
            return _BARE_FAILURE
        case Failure():
            return None
        case BpmnErrorResult() if _NOT_PROPAGATED in str(error):
            return Failure(f"{str(error).rstrip(' .')}; {_WHY}")
        case _:
            return Failure(str(error))


_NOT_PROPAGATED = "ENGINE-13033"
_WHY = (
    "the task's output mappings are done for it, too: is there what they read (a BpmnError takes variables),"
    " does anything catch it, and does what comes next succeed?"
)
"""The engine does not say."""
_BARE_FAILURE = Failure("the engine does not take what this failure was to tell; it is in the worker's log")

"""One task: run its handler, keep its lock, report its result."""

import contextvars
import math
import time
from collections.abc import Callable
from datetime import timedelta

from attrs import define, field

from camunda_worker import events
from camunda_worker.calling import HandlerCall
from camunda_worker.carrying import with_carried
from camunda_worker.engine import Engine, Verdict
from camunda_worker.errors import BpmnError, TaskFailure
from camunda_worker.keeper import LockKeeper
from camunda_worker.listeners import Listeners
from camunda_worker.reporting import Report, RetryDue
from camunda_worker.result import Reportable, TaskResult, Unlock
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask, TaskContext
from camunda_worker.threads import HandlerThreads


@define(eq=False)
class Execution:
    """One fetched task on its way from handler to report.

    Attributes:
        retry_due: Told when a failed task may be fetched again.
        handled: Called once, when it is time to `finish`: the handler has ended, or is waited for no longer.
        was_late: Whether its result had to wait for the engine, which answers now.
        outlived_lock: Whether its result was taken when its lock was over.
        began: On the monotonic clock.
        took: Seconds from then to the end of the handler, however long its result waits for its turn.
        came_back: When it was fetched once more while it ran.
        retry_due_at: When it may be fetched again, as it has failed; what came back since then is locked for nobody.
    """

    engine: Engine
    task: ExternalTask
    subscription: AnySubscription
    threads: HandlerThreads
    retry_due: RetryDue
    listeners: Listeners
    handled: Callable[["Execution"], None]
    was_late: bool = field(default=False, init=False)
    outlived_lock: bool = field(default=False, init=False)
    began: float = field(factory=time.monotonic, init=False)
    took: float = field(default=0.0, init=False)
    came_back: float = field(default=-math.inf, init=False)
    retry_due_at: float = field(default=math.inf, init=False)
    _context: TaskContext = field(factory=TaskContext, init=False)
    _lock: LockKeeper = field(init=False)
    _call: HandlerCall = field(init=False)
    _fenced: bool = field(default=False, init=False)
    _ended: bool = field(default=False, init=False)
    _slow_at: float = field(init=False)
    _report: Report | None = field(default=None, init=False)
    _hurried: bool = field(default=False, init=False)

    def begin(self, asked_at: float) -> None:
        """Keep the lock of a task that a poll of that moment has brought, and call its handler."""
        self._lock = LockKeeper(
            self.engine,
            self.task,
            self.subscription.lock_duration,
            self._context,
            self.listeners,
        )
        self._lock.keep(asked_at)
        self._call = HandlerCall(
            self.engine,
            self.task,
            self.subscription,
            self.threads,
            self._context,
            self._lock,
        )
        self._slow_at = self.began + self.subscription.soft_limit.total_seconds()
        # of its own: hooks may set what holds for this handler and its report
        contextvars.copy_context().run(self._start)

    def look(self, now: float) -> bool:
        """Tell of a handler that still runs; whether it is time to `extend` the lock."""
        if now > self._slow_at and not self._ended:
            after = timedelta(seconds=self._slow_at - self.began)
            self.listeners.tell(
                events.StillRunning, self.task, self.subscription.name, after, self._call.stack()
            )
            self._slow_at += after.total_seconds()
        return self._lock.is_due(now)

    async def extend(self) -> None:
        """Extend the lock; if it is lost, the handler is told, unless its result is with the engine, which decides."""
        reason = await self._lock.extend()
        if reason is not None and self._report is None:
            self.listeners.tell(events.Lost, self.task, gone=reason is Verdict.GONE)
            self._fenced = True
            self.cancel()

    async def finish(self) -> Unlock | None:
        """Report the result, until the engine has given its verdict on it; `Unlock` is left to the caller.

        A task that is given back may be fetched again at once, and must not count as running by then.
        """
        try:
            match self._result():
                case None:
                    self.retry_due_at = (
                        self.began
                    )  # should it have been fetched again, it is locked for nobody
                    self.listeners.tell(events.Dropped, self.task, self._call.not_begun)
                case Unlock() as unlock:
                    return unlock
                case result:
                    self._report = self._report_of(result)
                    await self._report.send()
                    self.was_late = self._report.was_late
                    self.outlived_lock = self._lock.was_over and self._report.is_taken
        finally:
            self._lock.release()
        return None

    def cancel(self) -> None:
        """Ask for an early end: an async handler is cancelled, a sync one sees ``context.cancelled``.

        A result, there already or still to come, is tried for two seconds more, then left.
        """
        self._context.cancelled.set()
        self._hurried = True
        if self._report is not None:
            self._report.hurry()
        self._call.cancel()

    @property
    def is_over(self) -> bool:
        """Whether the handler has ended, or is waited for no longer."""
        return self._ended

    @property
    def raised(self) -> BaseException | None:
        """What the handler has raised."""
        return self._call.raised

    @property
    def late_report(self) -> Report | None:
        """The report of a result that is there, and that the engine did not take for want of an answer."""
        return self._report if self._report is not None and self._report.waits_for_engine else None

    def abandon(self) -> None:
        """Wait no longer: the task is given back though its handler may go on, for the process is about to end."""
        self._end()

    def drop(self) -> None:
        """Nothing more can be done for the task: its lock runs out."""
        self._ended = True
        self._lock.release()
        self.cancel()

    def _start(self) -> None:
        self.listeners.tell(events.Started, self.task, self.subscription.name)
        self._call.start(self._end)

    def _end(self) -> None:
        if not self._ended:
            self._ended = True
            self.took = time.monotonic() - self.began
            self.task = self._call.task  # with its files
            self.handled(self)

    def _result(self) -> TaskResult | None:
        """The handler's result, with what is told of it; None if the task is no longer ours."""
        tell, name = self.listeners.tell, self.subscription.name
        is_ours = not self._fenced and self._call.not_begun is None
        result = self._call.outcome(hurried=self._hurried) if is_ours else None
        if self.raised is not None and not isinstance(self.raised, BpmnError | TaskFailure):
            tell(events.Raised, self.task, name, self.raised)
        tell(events.Finished, self.task, name, result, self.took)
        return result

    def _report_of(self, result: Reportable) -> Report:
        if self.listeners.carriers and not self.subscription.local_variables:
            result = with_carried(result, self.task, self.listeners.carriers)
        report = Report(
            self.engine,
            self.task,
            result,
            self.subscription.retry,
            self._lock,
            self.retry_due,
            self.listeners,
        )
        if self._hurried:
            report.hurry()
        return report

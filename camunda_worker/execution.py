"""One task: run its handler, keep its lock, report its result."""

import asyncio
import contextlib
import contextvars
import logging
import math
import threading
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from types import CoroutineType

from attrs import define, field

from camunda_worker import events, log
from camunda_worker.carrying import with_carried
from camunda_worker.engine import Engine, Verdict
from camunda_worker.errors import WHATEVER, BpmnError, TaskFailure, VariableError
from camunda_worker.files import files_to_load, load_files
from camunda_worker.keeper import LockKeeper
from camunda_worker.listeners import Listeners
from camunda_worker.reporting import Report, RetryDue
from camunda_worker.result import Failure, Reportable, TaskResult, Unlock, result_of
from camunda_worker.stacks import frame_of_thread, stack_of_coroutine, stack_of_thread
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask, TaskContext
from camunda_worker.threads import HandlerThreads, NoThread

_AWAITABLE = (CoroutineType, Awaitable)  # to ask an abstract class takes several times as long


@define(eq=False)
class Execution:
    """One fetched task on its way from handler to report.

    The handler has an asyncio task, or a thread, of its own: one that swallows its cancellation can be left behind, and
    nothing that it does to its task concerns the report.

    Attributes:
        retry_due: Told when a failed task may be fetched again.
        handled: Called once, when it is time to `finish`: the handler has ended, or is waited for no longer.
        raised: What the handler has raised.
        was_late: Whether its result had to wait for the engine, which answers now.
        began: On the monotonic clock.
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
    raised: BaseException | None = field(default=None, init=False)
    was_late: bool = field(default=False, init=False)
    began: float = field(factory=time.monotonic, init=False)
    came_back: float = field(default=-math.inf, init=False)
    retry_due_at: float = field(default=math.inf, init=False)
    _context: TaskContext = field(factory=TaskContext, init=False)
    _lock: LockKeeper = field(init=False)
    _handling: "asyncio.Future[TaskResult | None]" = field(init=False)
    _loading: bool = field(default=False, init=False)
    _fenced: bool = field(default=False, init=False)
    _ended: bool = field(default=False, init=False)
    _thread: int | None = field(default=None, init=False)
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
        self._slow_at = self.began + self.subscription.soft_limit.total_seconds()
        # of its own: hooks may set what holds for this handler and its report
        contextvars.copy_context().run(self._start)

    def look(self, now: float) -> bool:
        """Tell of a handler that still runs; whether it is time to `extend` the lock."""
        if now > self._slow_at and not self._ended:
            after = timedelta(seconds=self._slow_at - self.began)
            self.listeners.tell(events.StillRunning, self.task, self.subscription.name, after, self._stack())
            self._slow_at += after.total_seconds()
        return self._lock.is_due(now)

    async def extend(self) -> None:
        """Extend the lock; if it is lost, the handler is told, unless its result is with the engine, which decides."""
        reason = await self._lock.extend()
        if reason is not None and self._report is None:
            self.listeners.tell(events.Lost, self.task, gone=reason is Verdict.GONE)
            self._fence()
            self.cancel()

    async def finish(self) -> Unlock | None:
        """Report the result, until the engine has given its verdict on it; `Unlock` is left to the caller.

        A task that is given back may be fetched again at once, and must not count as running by then.
        """
        try:
            match self._result():
                case None:
                    self.listeners.tell(events.Dropped, self.task)
                case Unlock() as unlock:
                    return unlock
                case result:
                    self._report = self._report_of(result)
                    await self._report.send()
                    self.was_late = self._report.was_late
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
        if self._loading or self.subscription.signature.is_async:
            self._handling.cancel()

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

    # the handler

    def _start(self) -> None:
        self.listeners.tell(events.Started, self.task, self.subscription.name)
        self._handling = self._call()
        self._handling.add_done_callback(self._end)

    def _call(self) -> "asyncio.Future[TaskResult | None]":
        files = files_to_load(self.task, self.subscription.asked_by_name)
        if self.subscription.signature.is_async and not files:
            return asyncio.get_running_loop().create_task(self._handle_on_loop())
        if not files and not self._lock.is_short:
            return self.threads.run(self._handle_in_thread)
        self._loading = True
        return asyncio.create_task(self._load_and_handle(files))

    async def _load_and_handle(self, files: Sequence[str]) -> TaskResult | None:
        try:
            self.task = await load_files(self.engine, self.task, files)
        except VariableError as error:
            return self._failed(_without_lines(error))
        if self.subscription.signature.is_async:
            self._loading = False
            return await self._handle_on_loop()
        if not await self._is_ours():
            return None
        self._loading = False
        return await self.threads.run(self._handle_in_thread)

    async def _is_ours(self) -> bool:
        """Whether to begin: while the loop stood still or an answer was held back, another worker may have begun."""
        error = await self._lock.secure()
        if error is not None:
            log.say(logging.WARNING, "not begun, its lock cannot be extended: %s", error, task=self.task)
            self._fence()
        return not self._fenced

    def _fence(self) -> None:
        self._fenced = True
        self.retry_due_at = self.began  # should it be fetched again, it is locked for nobody

    async def _handle_on_loop(self) -> TaskResult | None:
        try:
            if self._lock.is_short and not await self._is_ours():
                return None
            try:
                arguments = self._arguments()
            except VariableError as error:
                return self._failed(_without_lines(error))
            value = self.subscription.handler(**arguments)
            return self._result_of(await value if isinstance(value, _AWAITABLE) else value)
        except asyncio.CancelledError as error:
            if self._context.cancelled.is_set():
                raise
            return self._failed(error)
        except WHATEVER as error:  # whatever a handler does is its task's fate
            return self._failed(error)

    def _handle_in_thread(self) -> TaskResult | None:
        self._thread = threading.get_ident()
        try:
            try:
                arguments = self._arguments()
            except VariableError as error:
                return self._failed(_without_lines(error))
            return self._result_of(self.subscription.handler(**arguments))
        except WHATEVER as error:
            return self._failed(error)

    def _arguments(self) -> Mapping[str, object]:
        return self.subscription.signature.arguments(self.task, self._context)

    def _result_of(self, value: object) -> TaskResult:
        if value is None and self.task.made is not None:
            made = type(self.task.made).__name__
            raise TypeError(f"the handler made a {made} and returned nothing; return what task.…(…) makes")
        return result_of(value)

    def _stack(self) -> str:
        if self._thread is not None:
            return stack_of_thread(frame_of_thread(self._thread))
        if isinstance(self._handling, asyncio.Task):
            return stack_of_coroutine(self._handling.get_coro())
        return "(its thread has not begun)\n"

    def _end(self, _: object = None) -> None:
        if not self._ended:
            self._ended = True
            self.handled(self)

    # its result

    def _result(self) -> TaskResult | None:
        """The handler's result, with what is told of it; None if the task is no longer ours."""
        tell, name = self.listeners.tell, self.subscription.name
        result = self._outcome()
        if self.raised is not None and not isinstance(self.raised, BpmnError | TaskFailure):
            tell(events.Raised, self.task, name, self.raised)
        tell(events.Finished, self.task, name, result, time.monotonic() - self.began)
        return result

    def _outcome(self) -> TaskResult | None:
        if self._fenced:
            return None
        if not self._handling.done() or self._handling.cancelled():
            return Unlock()
        if self._hurried and isinstance(self.raised, asyncio.CancelledError):  # as by the end of the loop
            self.raised = None
            return Unlock()
        error = self._handling.exception()
        if isinstance(error, NoThread):
            log.say(logging.WARNING, "not begun, the system gives no thread: %s", error, task=self.task)
            return Unlock()
        if error is not None:  # of loading a file; or no Exception, such as the outcomes of test frameworks
            return self._failed(error)
        return self._handling.result() or Failure("the handler ended its thread")

    def _failed(self, error: BaseException) -> TaskResult:
        self.raised = error
        with contextlib.suppress(*WHATEVER):  # an exception may have ideas of its own
            if error.__traceback__ is not None:  # begin at the handler
                error.__traceback__ = error.__traceback__.tb_next
        return self.subscription.retry.result(error)

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


def _without_lines(error: VariableError) -> VariableError:
    """Of a variable that a parameter cannot be: the lines that led to it, and its causes, are all this library's."""
    error.__cause__ = None
    return error.with_traceback(None)

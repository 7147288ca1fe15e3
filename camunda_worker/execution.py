"""One task: run its handler, keep its lock, report its result."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Mapping
from datetime import timedelta

import anyio
from attrs import define, field

from camunda_worker import events
from camunda_worker.agenda import Agenda, Appointment
from camunda_worker.carrying import with_carried
from camunda_worker.engine import Engine, Verdict
from camunda_worker.errors import BpmnError, TaskFailure, VariableError
from camunda_worker.files import files_to_load, load_files
from camunda_worker.keeper import LockKeeper
from camunda_worker.listeners import Listeners
from camunda_worker.reporting import Report, RetryDue
from camunda_worker.result import Failure, Reportable, TaskResult, Unlock, result_of
from camunda_worker.stacks import frame_of_thread, stack_of_coroutine, stack_of_thread
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask, TaskContext
from camunda_worker.threads import HandlerThreads


@define(eq=False)
class Execution:
    """One fetched task on its way from handler to report.

    Attributes:
        retry_due: Told when a failed task may be fetched again.
        raised: What the handler has raised.
        was_late: Whether its result had to wait for the engine, which answers now.
    """

    engine: Engine
    task: ExternalTask
    subscription: AnySubscription
    threads: HandlerThreads
    agenda: Agenda
    retry_due: RetryDue
    listeners: Listeners
    raised: BaseException | None = field(default=None, init=False)
    was_late: bool = field(default=False, init=False)
    _context: TaskContext = field(factory=TaskContext, init=False)
    _loading: anyio.CancelScope | None = field(default=None, init=False)
    _handling: "asyncio.Future[TaskResult | None] | None" = field(default=None, init=False)
    _fenced: bool = field(default=False, init=False)
    _waiting: "asyncio.Future[None]" = field(
        factory=lambda: asyncio.get_running_loop().create_future(), init=False
    )
    """Done once the handler has ended, or is waited for no longer."""
    _thread: int | None = field(default=None, init=False)
    _slow: Appointment | None = field(default=None, init=False)
    _report: Report | None = field(default=None, init=False)
    _abandoned: bool = field(default=False, init=False)

    async def run(self) -> Unlock | None:
        """From the handler to the engine's verdict on its result; `Unlock` is left to the caller.

        A task that is given back may be fetched again at once, and must not count as running by then.
        """
        lock = LockKeeper(
            self.engine,
            self.agenda,
            self.task,
            self.subscription.lock_duration,
            self._context,
            self._lose,
            self.listeners,
        )
        lock.keep()
        try:
            match await self._handled():
                case None:
                    self.listeners.tell(events.Dropped, self.task)
                case Unlock() as unlock:
                    return unlock
                case result:
                    await self._send(result, lock)
        finally:
            lock.release()
            # it holds the keeper, which holds us: a circle would be left to the garbage collector
            self._report = None
        return None

    async def _send(self, result: Reportable, lock: LockKeeper) -> None:
        """Report the result, until the engine has given its verdict."""
        if self.listeners.carriers and not self.subscription.local_variables:
            result = with_carried(result, self.task, self.listeners.carriers)
        self._report = Report(
            self.engine,
            self.task,
            result,
            self.subscription.retry,
            lock.renew,
            self.retry_due,
            self.listeners,
            self._abandoned,
        )
        await self._report.send()
        self.was_late = self._report.was_late

    def cancel(self) -> None:
        """Ask for an early end: an async handler is cancelled, a sync one sees ``context.cancelled``.

        A result, there already or still to come, is tried once more, then left.
        """
        self._context.cancelled.set()
        self._abandoned = True
        if self._report is not None:
            self._report.abandon()
        if self._loading is not None:
            self._loading.cancel()
        if self._handling is not None and self.subscription.signature.is_async:
            self._handling.cancel()

    async def report_now(self) -> None:
        """If the result is there and the engine did not take it yet for want of an answer, try again at once."""
        if self._report is not None:
            await self._report.try_now()

    def abandon(self) -> None:
        """Wait no longer: the task is given back though its handler may go on, for the process is about to end."""
        self._wait_no_more()

    def _wait_no_more(self, _: object = None) -> None:
        if not self._waiting.done():
            self._waiting.set_result(None)

    def _lose(self, reason: Verdict) -> None:
        self.listeners.tell(events.Lost, self.task, gone=reason is Verdict.GONE)
        self._fenced = True
        self.cancel()

    async def _handled(self) -> TaskResult | None:
        """The handler's result, with what is told of it."""
        tell, name, began = self.listeners.tell, self.subscription.name, time.monotonic()
        tell(events.Started, self.task, name)
        result = await self._result()
        if self.raised is not None and not isinstance(self.raised, BpmnError | TaskFailure):
            tell(events.Raised, self.task, name, self.raised)
        tell(events.Finished, self.task, name, result, time.monotonic() - began)
        return result

    async def _result(self) -> TaskResult | None:
        """How the task ends; None if that is no longer ours to say."""
        try:
            if self.subscription.asked_by_name and not await self._load_files():
                return None if self._fenced else Unlock()
        except VariableError as refusal:
            return self._failed(refusal)
        handling = self._handling = self._start()
        handling.add_done_callback(self._wait_no_more)
        self._expect_end(self.subscription.soft_limit)
        try:
            # not `await handling`: a CancelledError of the handler's own making must not look like ours
            await self._waiting
        finally:
            if self._slow is not None:
                self._slow.cancel()
            if self.subscription.signature.is_async and not handling.done():
                self._context.cancelled.set()
                handling.cancel()
        if self._fenced:
            return None
        if not handling.done() or handling.cancelled():
            return Unlock()
        error = handling.exception()
        if error is not None:  # no Exception, such as the outcomes of test frameworks
            return self._failed(error)
        return handling.result() or Failure("the handler ended its thread")

    async def _load_files(self) -> bool:
        """Load what the handler asks for; whether it may be called."""
        names = files_to_load(self.task, self.subscription.asked_by_name)
        if not names:
            return True
        with anyio.CancelScope() as scope:
            self._loading = scope
            self.task = await load_files(self.engine, self.task, names)
        self._loading = None
        return not scope.cancelled_caught

    def _start(self) -> "asyncio.Future[TaskResult | None]":
        if self.subscription.signature.is_async:
            return asyncio.get_running_loop().create_task(self._call_async())
        return self.threads.run(self._call)

    def _expect_end(self, after: timedelta, said: timedelta = timedelta(0)) -> None:
        """Report the handler if it still runs after that time; and at twice it, and so on."""

        async def tell() -> None:
            self.listeners.tell(events.StillRunning, self.task, self.subscription.name, after, self._stack())
            self._expect_end(2 * after, said=after)

        self._slow = self.agenda.at(time.monotonic() + (after - said).total_seconds(), tell)

    def _stack(self) -> str:
        if isinstance(self._handling, asyncio.Task):
            return stack_of_coroutine(self._handling.get_coro())
        return stack_of_thread(None if self._thread is None else frame_of_thread(self._thread))

    def _call(self) -> TaskResult | None:
        self._thread = threading.get_ident()
        try:
            return result_of(self.subscription.handler(**self._arguments()))
        except (Exception, SystemExit, asyncio.CancelledError) as error:  # noqa: BLE001 - whatever a handler does is its task's fate
            return self._failed(error)

    async def _call_async(self) -> TaskResult | None:
        try:
            value = self.subscription.handler(**self._arguments())
            return result_of(await value if isinstance(value, Awaitable) else value)
        except asyncio.CancelledError as error:
            if self._context.cancelled.is_set():
                raise
            return self._failed(error)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a handler does is its task's fate
            return self._failed(error)

    def _arguments(self) -> Mapping[str, object]:
        return self.subscription.signature.arguments(self.task, self._context)

    def _failed(self, error: BaseException) -> TaskResult:
        if error.__traceback__ is not None:  # begin at the handler
            error = error.with_traceback(error.__traceback__.tb_next)
        self.raised = error
        return self.subscription.retry.result(error)

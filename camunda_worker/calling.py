"""One call of a handler: what it waits for, where it runs, and what it comes to."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from types import CoroutineType

from attrs import define, field

from camunda_worker import log
from camunda_worker.engine import Engine
from camunda_worker.errors import WHATEVER, CamundaError, VariableError
from camunda_worker.files import files_to_load, load_files
from camunda_worker.keeper import LockKeeper
from camunda_worker.result import Failure, TaskResult, Unlock, result_of
from camunda_worker.stacks import frame_of_thread, stack_of_coroutine, stack_of_thread
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask, TaskContext
from camunda_worker.threads import HandlerThreads, NoThread

_AWAITABLE = (CoroutineType, Awaitable)  # to ask an abstract class takes several times as long


@define(eq=False)
class HandlerCall:
    """The call of one task's handler.

    It has an asyncio task, or a thread, of its own: a handler that swallows its cancellation can be left behind, and
    nothing that it does to its task concerns the report.

    Attributes:
        task: Once they are loaded, with its files.
        raised: What the handler has raised.
        not_begun: Why it is not begun: another worker may have the task.
    """

    engine: Engine
    task: ExternalTask
    subscription: AnySubscription
    threads: HandlerThreads
    context: TaskContext
    lock: LockKeeper
    raised: BaseException | None = field(default=None, init=False)
    not_begun: CamundaError | None = field(default=None, init=False)
    _running: "asyncio.Future[TaskResult | None]" = field(init=False)
    _preparing: bool = field(default=False, init=False)
    _thread: int | None = field(default=None, init=False)

    def start(self, ended: Callable[[], None]) -> None:
        """Begin; `ended` is called at its end."""
        self._follow(self._begin(ended), ended)

    def cancel(self) -> None:
        """Cancel an async handler, and what a sync one waits for; one that runs in its thread is left to itself."""
        if self._preparing or self.subscription.signature.is_async:
            self._running.cancel()

    def outcome(self, *, hurried: bool) -> TaskResult:
        """What the call has come to; `Unlock` if it has not ended, or was cancelled, for the worker stops."""
        if not self._running.done() or self._running.cancelled():
            return Unlock()
        if hurried and isinstance(self.raised, asyncio.CancelledError):  # as by the end of the loop
            self.raised = None
            return Unlock()
        error = self._running.exception()
        if isinstance(error, NoThread):
            log.say(logging.WARNING, "not begun, the system gives no thread: %s", error, task=self.task)
            return Unlock()
        if error is not None:  # of loading a file; or no Exception, such as the outcomes of test frameworks
            return self._failed(error)
        return self._running.result() or Failure("the handler ended its thread")

    def stack(self) -> str:
        """Where it stands."""
        if self._thread is not None:
            return stack_of_thread(frame_of_thread(self._thread))
        if isinstance(self._running, asyncio.Task):
            return stack_of_coroutine(self._running.get_coro())
        return "(its thread has not begun)\n"

    def _follow(self, running: "asyncio.Future[TaskResult | None]", ended: Callable[[], None]) -> None:
        # `ended` is not kept: who gives it has this object, too, and what refers to itself is left to the collector
        self._running = running
        running.add_done_callback(lambda done: ended() if done is self._running else None)

    def _begin(self, ended: Callable[[], None]) -> "asyncio.Future[TaskResult | None]":
        files = files_to_load(self.task, self.subscription.asked_by_name)
        if self.subscription.signature.is_async and not files:
            return asyncio.get_running_loop().create_task(self._handle_on_loop())
        if not files and not self.lock.is_short:
            return self.threads.run(self._handle_in_thread)
        self._preparing = True
        return asyncio.create_task(self._prepare_and_handle(files, ended))

    async def _prepare_and_handle(self, files: Sequence[str], ended: Callable[[], None]) -> TaskResult | None:
        try:
            self.task = await load_files(self.engine, self.task, files)
        except VariableError as error:
            return self._failed(_without_lines(error))
        if self.subscription.signature.is_async:
            self._preparing = False
            return await self._handle_on_loop()
        if not await self._is_ours():
            return None
        self._preparing = False
        # not awaited in this task: the end of the event loop cancels all tasks, and the handler goes on
        self._follow(self.threads.run(self._handle_in_thread), ended)
        return None

    async def _is_ours(self) -> bool:
        """Whether to begin: while the loop stood still or an answer was held back, another worker may have begun."""
        self.not_begun = await self.lock.secure()
        return self.not_begun is None

    async def _handle_on_loop(self) -> TaskResult | None:
        try:
            if self.lock.is_short and not await self._is_ours():
                return None
            try:
                arguments = self._arguments()
            except VariableError as error:
                return self._failed(_without_lines(error))
            value = self.subscription.handler(**arguments)
            return self._result_of(await value if isinstance(value, _AWAITABLE) else value)
        except asyncio.CancelledError as error:
            if self.context.cancelled.is_set():
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
        return self.subscription.signature.arguments(self.task, self.context)

    def _result_of(self, value: object) -> TaskResult:
        if value is None and self.task.made is not None:
            made = type(self.task.made).__name__
            raise TypeError(f"the handler made a {made} and returned nothing; return what task.…(…) makes")
        return result_of(value)

    def _failed(self, error: BaseException) -> TaskResult:
        self.raised = error
        with contextlib.suppress(*WHATEVER):  # an exception may have ideas of its own
            if error.__traceback__ is not None:  # begin at the handler
                error.__traceback__ = error.__traceback__.tb_next
        return self.subscription.retry.result(error)


def _without_lines(error: VariableError) -> VariableError:
    """Of a variable that a parameter cannot be: the lines that led to it, and its causes, are all this library's."""
    error.__cause__ = None
    return error.with_traceback(None)

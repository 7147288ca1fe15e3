"""What handlers did, one record a call; tasks are fetched, run and reported as by a worker."""

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import ClassVar

import anyio
from attrs import define, evolve, field, frozen

from camunda_worker.engine import Engine, Poll
from camunda_worker.execution import Execution
from camunda_worker.listeners import Listeners
from camunda_worker.result import Failure, Reportable, TaskResult
from camunda_worker.rounds import look_after
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask
from camunda_worker.testing.executing import execute
from camunda_worker.threads import HandlerThreads
from camunda_worker.unlocking import give_back
from camunda_worker.variables import Variables


@frozen
class Handled:
    """One call of a handler.

    Attributes:
        task: What it was called for.
        result: What the engine was told, with the delay that the retry policy gives; None if the engine did not want
            it any more.
        exception: What the handler raised, if it did.
    """

    task: ExternalTask
    result: TaskResult | None
    exception: BaseException | None = None

    @property
    def topic(self) -> str:
        """The task's topic."""
        return self.task.topic

    @property
    def variables(self) -> Variables:
        """The variables that were fetched with the task."""
        return self.task.variables


@define(eq=False)
class _RetryingAtOnce:
    """An engine that offers failed tasks again at once; it notes what was reported last of each."""

    engine: Engine
    reported: dict[str, Reportable] = field(factory=dict, init=False)

    def open(self) -> AbstractAsyncContextManager[None]:
        return self.engine.open()

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        return await self.engine.fetch_and_lock(poll)

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        return await self.engine.load_file(task, name)

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        sent = evolve(result, retry_timeout=timedelta(0)) if isinstance(result, Failure) else result
        await self.engine.report(task, sent)
        self.reported[task.id] = result

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        await self.engine.extend_lock(task, duration)

    async def unlock(self, task: ExternalTask) -> None:
        await self.engine.unlock(task)


@define(eq=False)
class Handling:
    """The tasks of some topics, handled one batch after the other.

    Attributes:
        done: What handlers did.
    """

    AT_ONCE: ClassVar[int] = 10

    _engine: _RetryingAtOnce = field(converter=_RetryingAtOnce)
    _subscriptions: Sequence[AnySubscription]
    done: list[Handled] = field(factory=list, init=False)
    _executions: dict[str, Execution] = field(factory=dict, init=False)
    _worker_id: str = field(factory=lambda: f"run_worker-{secrets.token_hex(8)}", init=False)
    _threads: HandlerThreads = field(factory=HandlerThreads, init=False)

    @property
    def topics(self) -> list[str]:
        """The topics."""
        return [one.topic for one in self._subscriptions]

    @property
    def running(self) -> list[str]:
        """What runs, in words."""
        return [f"{one.subscription.name} runs" for one in self._executions.values()]

    @asynccontextmanager
    async def keeping_locks(self) -> AsyncIterator[None]:
        """Extend the locks of what runs, while the context lasts."""
        failed: Exception | None = None
        try:
            async with anyio.create_task_group() as group:
                group.start_soon(look_after, self._executions, self._subscriptions)
                try:
                    yield
                except Exception as error:  # noqa: BLE001 - it is raised again, where the group does not wrap it
                    failed = error
                group.cancel_scope.cancel()
        finally:
            self._threads.close()
        if failed is not None:
            raise failed

    async def some(self) -> bool:
        """Fetch some tasks and handle them; whether there were any."""
        if not self._subscriptions:
            return False
        tasks = await self._engine.fetch_and_lock(Poll(self._worker_id, self.AT_ONCE, self._subscriptions))
        async with anyio.create_task_group() as group:
            for task in tasks:
                group.start_soon(self._handle, task)
        return bool(tasks)

    async def _handle(self, task: ExternalTask) -> None:
        (subscription,) = (one for one in self._subscriptions if one.topic == task.topic)
        execution, unlock = await execute(self._engine, task, subscription, self._threads, self._executions)
        if unlock is not None:
            await give_back(self._engine, task, Listeners())
        result = unlock or self._engine.reported.pop(task.id, None)
        self.done.append(Handled(execution.task, result, execution.raised))

"""An engine for a worker that ends when no task is left: ``run --burst``."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import timedelta

from attrs import define, evolve, field

from camunda_worker.engine import Engine, Poll, Verdict, verdict
from camunda_worker.errors import CamundaError
from camunda_worker.result import Reportable
from camunda_worker.task import ExternalTask

_OVER = frozenset({Verdict.LOST, Verdict.GONE})


@define(eq=False)
class UntilNothingIsLeft:
    """Passes everything on; no poll waits, and `stop` is called when all topics had nothing and no task is in hand.

    A task that failed and is to be tried later is left to the next run.

    Attributes:
        engine: The one that has the tasks.
        topics: All that are polled, in however many polls.
        stop: Called at the end.
    """

    engine: Engine
    topics: frozenset[str]
    stop: Callable[[], None] = field(default=lambda: None)
    _in_hand: set[str] = field(factory=set, init=False)
    _empty: set[str] = field(factory=set, init=False)
    _reports: int = field(default=0, init=False)

    def __str__(self) -> str:
        return str(self.engine)

    def open(self) -> AbstractAsyncContextManager[None]:
        """As the engine does."""
        return self.engine.open()

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        """Fetch what is there, and note what is not."""
        reports = self._reports
        tasks = await self.engine.fetch_and_lock(evolve(poll, length=timedelta(0)))
        self._in_hand.update(task.id for task in tasks)
        topics = {one.topic for one in poll.subscriptions}
        if tasks or reports != self._reports:  # what was reported meanwhile may have brought another task
            self._empty -= topics
        else:
            self._empty |= topics
        if not self._in_hand and self._empty == self.topics:
            self.stop()
        return tasks

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        """As the engine does."""
        return await self.engine.load_file(task, name)

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        """As the engine does; after it a next task may be there."""
        try:
            await self.engine.report(task, result)
        except CamundaError as error:
            self._note(error, task)
            raise
        self._done(task)

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        """As the engine does."""
        try:
            await self.engine.extend_lock(task, duration)
        except CamundaError as error:
            self._note(error, task)
            raise

    async def unlock(self, task: ExternalTask) -> None:
        """As the engine does."""
        self._done(task)
        await self.engine.unlock(task)

    def _note(self, error: CamundaError, task: ExternalTask) -> None:
        if verdict(error, task) in _OVER:
            self._done(task)

    def _done(self, task: ExternalTask) -> None:
        self._in_hand.discard(task.id)
        self._reports += 1
        self._empty.clear()

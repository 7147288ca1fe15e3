"""A worker in the test's own event loop, against an engine in memory that fails when told to."""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from attrs import define, field

from camunda_worker import ExternalTask, ExternalTaskWorker
from camunda_worker.backoff import Backoff
from camunda_worker.engine import Poll
from camunda_worker.errors import CamundaError
from camunda_worker.result import Reportable
from camunda_worker.testing import InMemoryEngine


@define(eq=False)
class FailingEngine(InMemoryEngine):
    """An engine in memory whose answers can be made errors.

    Attributes:
        calls: The names of all methods called, in order.
        polls: All that was fetched with.
        pending: Polls that were not answered yet.
        before: Errors that the next calls of a method raise instead of doing something.
        after: Errors that they raise once they have done it, as when the answer is lost on its way.
        held_back: Seconds for which the next answers that bring tasks are on their way.
    """

    calls: list[str] = field(factory=list, init=False)
    polls: list[Poll] = field(factory=list, init=False)
    pending: int = field(default=0, init=False)
    before: dict[str, list[CamundaError]] = field(factory=lambda: defaultdict(list), init=False)
    after: dict[str, list[CamundaError]] = field(factory=lambda: defaultdict(list), init=False)
    held_back: list[float] = field(factory=list, init=False)

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        self.polls.append(poll)
        self.pending += 1
        try:
            tasks: Sequence[ExternalTask] = await self._call(
                "fetch_and_lock", lambda: InMemoryEngine.fetch_and_lock(self, poll)
            )
            if tasks and self.held_back:
                await asyncio.sleep(self.held_back.pop(0))
            return tasks
        finally:
            self.pending -= 1

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        content: bytes = await self._call("load_file", lambda: InMemoryEngine.load_file(self, task, name))
        return content

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        await self._call("report", lambda: InMemoryEngine.report(self, task, result))

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        await self._call("extend_lock", lambda: InMemoryEngine.extend_lock(self, task, duration))

    async def unlock(self, task: ExternalTask) -> None:
        await self._call("unlock", lambda: InMemoryEngine.unlock(self, task))

    async def _call(self, method: str, act: Callable[[], Awaitable[Any]]) -> Any:
        self.calls.append(method)
        await asyncio.sleep(0)  # as a request does
        if self.before[method]:
            raise self.before[method].pop(0)
        answer = await act()
        if self.after[method]:
            raise self.after[method].pop(0)
        return answer


@pytest.fixture
def engine() -> FailingEngine:
    return FailingEngine()


@pytest.fixture
def worker(engine: FailingEngine, quick_polls: None) -> ExternalTaskWorker:
    """Short polls, so that a stop is quick."""
    return ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20))


@pytest.fixture
def short_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks may be shorter than any engine could keep them: the tests that outlast them are quick."""
    monkeypatch.setattr("camunda_worker.subscription.SHORTEST_LOCK", timedelta(0))


@pytest.fixture(autouse=True)
def quick_backoff(monkeypatch: pytest.MonkeyPatch) -> None:
    """The delays themselves are shown by the test of `Backoff`."""

    def next_delay(self: Backoff, least: float = 0.0) -> float:
        self.tries += 1
        return 0.002

    monkeypatch.setattr(Backoff, "next", next_delay)


@pytest.fixture
def running() -> Callable[[ExternalTaskWorker], AbstractAsyncContextManager["asyncio.Task[None]"]]:
    """The worker runs while the context lasts; it is stopped at its end."""

    @asynccontextmanager
    async def run(worker: ExternalTaskWorker) -> AsyncIterator["asyncio.Task[None]"]:
        run = asyncio.create_task(worker.arun())
        await asyncio.sleep(0)  # now it has begun
        try:
            yield run
        finally:
            worker.stop()
            async with asyncio.timeout(20):
                await run

    return run


@pytest.fixture
def eventually() -> Callable[[Callable[[], object]], Awaitable[None]]:
    """Waits until something holds, and fails after ten seconds."""

    async def wait(condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < deadline, "in vain waited for"
            await asyncio.sleep(0.005)

    return wait

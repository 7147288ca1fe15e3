"""What does not run is free for others: soon, and only while it is surely ours to free."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import pytest
from attrs import define

from camunda_worker import ExternalTask, ExternalTaskWorker, RetryPolicy, events
from camunda_worker.engine import Poll
from camunda_worker.errors import EngineUnreachable
from camunda_worker.listeners import Listeners
from camunda_worker.subscription import Subscription
from camunda_worker.testing import InMemoryEngine
from camunda_worker.testing.stored_task import StoredTask
from camunda_worker.unlocking import give_back

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

UNREACHABLE = EngineUnreachable("POST /external-task/{id}/unlock", "http://engine", "connection reset")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def told() -> list[events.Event]:
    return []


async def locked(engine: InMemoryEngine) -> tuple[ExternalTask, StoredTask]:
    stored = engine.add_task("t")
    subscription = Subscription("t", lambda task: None, lock_duration=MINUTE)
    (task,) = await InMemoryEngine.fetch_and_lock(engine, Poll("w", 1, [subscription], MINUTE))
    return task, stored


async def test_a_task_is_given_back_though_requests_and_answers_lose_their_way(
    engine: Any, told: list[events.Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.unlocking._PAUSE", 0.01)
    task, stored = await locked(engine)
    engine.before["extend_lock"] = [UNREACHABLE]
    engine.after["unlock"] = [UNREACHABLE]
    await give_back(engine, task, Listeners((told.append,)))
    assert stored.worker_id is None
    assert told == [events.GivenBack(task)]


async def test_a_task_that_came_back_and_runs_while_the_answer_was_lost_is_not_freed_again(
    engine: Any, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch, quick_polls: None
) -> None:
    monkeypatch.setattr("camunda_worker.unlocking._PAUSE", 0.1)
    worker = ExternalTaskWorker(engine, max_tasks=2, poll_length=timedelta(milliseconds=20))
    go_on = asyncio.Event()
    begun: list[str] = []

    @worker.subscribe("t", lock_duration=MINUTE)
    async def handle(task: ExternalTask) -> None:
        begun.append(task.id)
        await go_on.wait()

    monkeypatch.setattr("camunda_worker.run.Run._is_full", lambda *_: "unlock" not in engine.calls)
    engine.after["unlock"] = [UNREACHABLE]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: begun)
        await asyncio.sleep(0.2)
        go_on.set()
        await eventually(lambda: stored.ended)
    assert engine.calls.count("unlock") == 1


async def test_a_task_that_another_worker_may_have_by_now_is_not_unlocked(
    engine: Any, told: list[events.Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.unlocking._PATIENCE", 0.0)  # any answer is late
    task, stored = await locked(engine)
    await give_back(engine, task, Listeners((told.append,)))
    assert engine.calls == ["extend_lock"]
    assert stored.lock_ends - engine.clock() < 5
    assert told == [events.GivenBack(task)]


@define(eq=False)
class DistantEngine(InMemoryEngine):
    """Its answers are long on their way."""

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        await InMemoryEngine.extend_lock(self, task, duration)
        await asyncio.sleep(0.4)


async def test_a_retry_starts_on_time_though_answers_are_long_on_their_way(
    running: Any, eventually: Any
) -> None:
    engine = DistantEngine()
    worker = ExternalTaskWorker(engine, poll_length=timedelta(seconds=20))
    starts: list[float] = []

    @worker.subscribe("t", retry=RetryPolicy.fixed(1, timedelta(seconds=1), jitter=0))
    async def fail_once(task: ExternalTask) -> None:
        starts.append(time.monotonic())
        if len(starts) == 1:
            raise ValueError("no paper")

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
        worker.stop()
        engine.add_task("t")  # ends the long poll, and is given back
    assert 0.9 < starts[1] - starts[0] < 2

"""Locks of running tasks: kept, lost, and what a handler learns of it."""

import asyncio
import threading
import time
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

from camunda_worker import ExternalTask, ExternalTaskWorker, TaskContext
from camunda_worker.errors import EngineUnreachable, Suspended, UnexpectedAnswer
from camunda_worker.keeper import LockKeeper
from camunda_worker.listeners import Listeners
from camunda_worker.result import Complete
from camunda_worker.testing import InMemoryEngine, MovableClock

pytestmark = [pytest.mark.fast, pytest.mark.anyio, pytest.mark.usefixtures("short_locks")]

LOCK = timedelta(milliseconds=300)
EXTEND = "POST /external-task/{id}/extendLock"


async def test_a_handler_longer_than_its_lock_runs_once_and_has_one_result(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    heir = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20))
    runs: list[str] = []

    @heir.subscribe("sync", lock_duration=LOCK)
    @worker.subscribe("sync", lock_duration=LOCK)
    def block(task: ExternalTask) -> None:
        runs.append(task.topic)
        time.sleep(0.75)

    @heir.subscribe("async", lock_duration=LOCK)
    @worker.subscribe("async", lock_duration=LOCK)
    async def wait(task: ExternalTask) -> None:
        runs.append(task.topic)
        await asyncio.sleep(0.75)

    sync, async_ = engine.add_task("sync"), engine.add_task("async")
    async with running(worker), running(heir):
        await eventually(lambda: sync.ended and async_.ended)
    assert sorted(runs) == ["async", "sync"]
    assert (len(sync.reports), len(async_.reports)) == (1, 1)


async def test_the_deadline_moves_on_with_the_lock(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    @worker.subscribe("t", lock_duration=LOCK)
    async def wait(task: ExternalTask, context: TaskContext) -> dict[str, bool]:
        first = context.deadline
        assert timedelta(0) < first - datetime.now(UTC) <= LOCK
        await eventually(lambda: context.deadline > first + LOCK / 5)
        return {"moved": True}

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert stored.reports == [Complete({"moved": True})]


async def test_a_lock_is_extended_by_its_duration_within_a_third_of_it(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    go_on = asyncio.Event()

    @worker.subscribe("t", lock_duration=LOCK)
    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.worker_id)
        fetched_until = stored.lock_ends
        await eventually(lambda: stored.lock_ends > fetched_until)
        assert 0.06 < stored.lock_ends - fetched_until < 0.25
        go_on.set()


async def test_a_lock_is_left_alone_once_the_result_is_reported(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", lambda task: None, lock_duration=LOCK)
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
        so_far = engine.calls.count("extend_lock")  # none, but on a machine too busy to be done at once
        await asyncio.sleep(0.2)  # longer than a third of the lock
        assert engine.calls.count("extend_lock") == so_far


def lose(engine: Any, stored: Any) -> None:
    """Another worker has the task."""
    stored.worker_id = "another"


def end(engine: Any, stored: Any) -> None:
    """The task's instance was cancelled."""
    stored.ended = True


def drop(engine: Any, stored: Any) -> None:
    """The engine knows nothing of it any more."""
    del engine.tasks[stored.task.id]


@pytest.mark.parametrize("misfortune", [lose, end, drop])
async def test_an_async_handler_whose_task_is_lost_or_gone_is_cancelled_and_its_result_fenced(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    misfortune: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    stored = engine.add_task("t")
    told: list[bool] = []

    @worker.subscribe("t", lock_duration=LOCK)
    async def wait(task: ExternalTask, context: TaskContext) -> dict[str, int]:
        misfortune(engine, stored)
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            told.append(context.cancelled.is_set())
        return {"too": "late"}

    async with running(worker):
        await eventually(lambda: told)
        await eventually(lambda: "t task-1: result not sent, it no longer counts" in caplog.messages)
    assert told == [True]
    assert "report" not in engine.calls
    assert "unlock" not in engine.calls


@pytest.mark.parametrize("misfortune", [lose, end, drop])
async def test_a_sync_handler_whose_task_is_lost_or_gone_is_told_and_its_result_fenced(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    misfortune: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    stored = engine.add_task("t")
    told: list[bool] = []

    @worker.subscribe("t", lock_duration=LOCK)
    def block(task: ExternalTask, context: TaskContext) -> dict[str, str]:
        misfortune(engine, stored)
        told.append(context.cancelled.wait(10))
        return {"too": "late"}

    async with running(worker):
        await eventually(lambda: "t task-1: result not sent, it no longer counts" in caplog.messages)
    assert told == [True]
    assert "report" not in engine.calls
    assert "unlock" not in engine.calls


async def test_a_lost_task_keeps_its_slot_while_its_sync_handler_runs(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=1, poll_length=timedelta(milliseconds=20))
    go_on = threading.Event()
    lost, other = engine.add_task("t"), engine.add_task("t")
    contexts: list[TaskContext] = []

    @worker.subscribe("t", lock_duration=LOCK)
    def block(task: ExternalTask, context: TaskContext) -> None:
        contexts.append(context)
        if task.id == lost.task.id:
            lost.worker_id = "another"
            go_on.wait(10)

    async with running(worker):
        await eventually(lambda: contexts and contexts[0].cancelled.is_set())
        assert other.worker_id is None
        go_on.set()
        await eventually(lambda: other.ended)


@pytest.mark.parametrize(
    "error",
    [
        EngineUnreachable(EXTEND, "http://engine", "connection reset"),
        UnexpectedAnswer(
            404, operation=EXTEND, url="http://engine", body="<html>", reason="not the engine's"
        ),
        Suspended(400, "ENGINE-03043 ExternalTask is suspended", operation=EXTEND, type="RestException"),
    ],
    ids=["reset", "proxy", "suspended"],
)
async def test_what_is_no_verdict_leaves_the_handler_alone_and_the_lock_is_kept_on(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
) -> None:
    caplog.set_level("INFO")

    @worker.subscribe("t", lock_duration=LOCK)
    async def wait(task: ExternalTask, context: TaskContext) -> dict[str, bool]:
        await eventually(lambda: engine.calls.count("extend_lock") > 2)
        return {"cancelled": context.cancelled.is_set()}

    engine.before["extend_lock"] = [error] * 2
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert stored.reports == [Complete({"cancelled": False})]
    times = 0 if isinstance(error, Suspended) else 1  # an outage is told once
    assert caplog.messages.count(f"t task-1: lock not extended, trying again: {error}") == times


async def test_an_instance_that_is_resumed_while_the_lock_lasts_does_not_lose_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = MovableClock()
    monkeypatch.setattr("camunda_worker.keeper.time", SimpleNamespace(monotonic=clock))
    monkeypatch.setattr("camunda_worker.keeper.random.uniform", lambda least, most: least)
    engine, duration = InMemoryEngine(clock), timedelta(seconds=20)
    stored = engine.add_task("t")
    stored.worker_id, stored.lock_ends = "me", 20.0
    engine.suspend("instance-1")
    lock = LockKeeper(engine, evolve(stored.task, worker_id="me"), duration, TaskContext(), Listeners())
    lock.keep(asked_at=clock())
    tries = 0
    while clock() < 20:
        if clock() > 18.9:  # in the last moments
            engine.activate("instance-1")
        if lock.is_due(clock()):
            tries += 1
            await lock.extend()
        clock.advance(timedelta(seconds=0.1))
    assert stored.lock_ends > 30
    assert tries < 10

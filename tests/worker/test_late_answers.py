"""Answers to polls that come late, and an event loop that stood still: whose is a task whose lock may be over?"""

import asyncio
import threading
import time
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve

from camunda_worker import ExternalTask, ExternalTaskWorker, RetryPolicy, TaskContext
from camunda_worker.errors import EngineUnreachable
from camunda_worker.keeper import LockKeeper
from camunda_worker.listeners import Listeners
from camunda_worker.testing import InMemoryEngine

pytestmark = [pytest.mark.fast, pytest.mark.anyio, pytest.mark.usefixtures("short_locks")]

LOCK = timedelta(milliseconds=300)
UNREACHABLE = EngineUnreachable("POST /external-task/{id}/extendLock", "http://engine", "connection reset")


@pytest.fixture(params=["sync", "async"])
def runs(request: pytest.FixtureRequest, worker: ExternalTaskWorker) -> list[str]:
    """The ids of the tasks whose handler has begun, a sync or an async one."""
    begun: list[str] = []

    def note(task: ExternalTask) -> None:
        begun.append(task.id)

    async def anote(task: ExternalTask) -> None:
        begun.append(task.id)

    worker.subscribe("t", note if request.param == "sync" else anote, lock_duration=LOCK)
    return begun


async def test_a_task_that_another_worker_has_by_the_time_of_the_answer_is_not_begun(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    runs: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    engine.held_back = [0.4]
    stored = engine.add_task("t")
    async with running(worker):
        while not stored.worker_id:  # noqa: ASYNC110 - each turn, so that it is before the answer on any machine
            await asyncio.sleep(0)
        stored.worker_id, stored.lock_ends = "another", engine.clock() + 10
        await eventually(lambda: "extend_lock" in engine.calls)
        await eventually(lambda: any("not begun" in message for message in caplog.messages))
    assert not any("result" in message for message in caplog.messages), "there is none"
    assert (runs, stored.reports) == ([], [])


async def test_a_task_whose_lock_ran_out_before_the_answer_is_fetched_again(
    engine: Any, running: Any, eventually: Any, worker: ExternalTaskWorker, runs: list[str]
) -> None:
    engine.held_back = [0.4]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert len(runs) == 1
    assert engine.calls.count("report") == 1


@pytest.mark.parametrize("failures", [0, 2])
async def test_a_lock_of_which_little_is_left_is_extended_before_the_handler_begins(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    runs: list[str],
    failures: int,
) -> None:
    engine.held_back = [0.2]
    engine.before["extend_lock"] = [UNREACHABLE] * failures
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert len(runs) == 1
    calls = [call for call in engine.calls if call != "fetch_and_lock"]
    # on a busy machine more of them may come between
    assert calls[: failures + 1] == ["extend_lock"] * (failures + 1)
    assert [call for call in calls if call != "extend_lock"] == ["report"]
    assert calls[-1] == "report"


async def test_a_lock_that_nothing_extends_holds_its_slot_no_longer_than_it_lasts(
    engine: Any,
    running: Any,
    eventually: Any,
    worker: ExternalTaskWorker,
    runs: list[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("camunda_worker.unlocking._PAUSE", 0.01)
    engine.held_back = [0.2]
    engine.before["extend_lock"] = [UNREACHABLE] * 10_000  # as of a gateway that does not let it through
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert len(runs) == 1
    assert any("not begun" in message for message in caplog.messages)


async def test_a_lock_is_not_extended_twice_at_once_before_the_handler_begins(engine: Any) -> None:
    stored = engine.add_task("t")
    stored.worker_id, stored.lock_ends = "me", engine.clock() + 10
    lock = LockKeeper(engine, evolve(stored.task, worker_id="me"), LOCK, TaskContext(), Listeners())
    lock.keep(asked_at=time.monotonic() - 0.2)
    assert lock.is_due(time.monotonic())
    assert await asyncio.gather(lock.secure(), lock.extend()) == [None, None]
    assert engine.calls == ["extend_lock"]


async def test_an_answer_in_time_costs_no_extension(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, runs: list[str]
) -> None:
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert "extend_lock" not in engine.calls


async def test_what_waits_while_an_async_handler_blocks_the_loop_is_begun_if_still_ours(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    begun: list[str] = []

    @worker.subscribe("t", lock_duration=LOCK)
    async def block(task: ExternalTask) -> None:
        begun.append(task.id)
        if len(begun) == 1:
            time.sleep(0.4)  # noqa: ASYNC251 - as a mistake of a user's
            other.worker_id, other.lock_ends = "another", engine.clock() + 10

    first, other = engine.add_task("t"), engine.add_task("t")
    async with running(worker):
        await eventually(lambda: first.ended)
    assert begun == [first.task.id]


class ExtendingEngine(InMemoryEngine):
    """Answers to extensions are on their way for a while.

    Attributes:
        asked: How many there were.
    """

    asked = 0
    seconds = 0.0

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        self.asked += 1
        held = timedelta(seconds=1) if self.seconds else duration  # else it would refuse the next one
        await InMemoryEngine.extend_lock(self, task, held)
        await asyncio.sleep(self.seconds)


async def test_nor_is_what_waits_for_its_extension_while_another_one_blocks_the_loop(
    running: Any, eventually: Any
) -> None:
    begun: list[str] = []
    engine = ExtendingEngine()
    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20))

    @worker.subscribe("t", lock_duration=LOCK)
    async def block(task: ExternalTask) -> None:
        begun.append(task.id)
        time.sleep(0.2 if len(begun) == 1 else 0.4)  # noqa: ASYNC251 - as a mistake of a user's
        if len(begun) == 2:  # the answer to the extension of the third one's lock is there by now
            third.worker_id, third.lock_ends = "another", engine.clock() + 10

    first, second, third = (engine.add_task("t") for _ in range(3))
    async with running(worker):
        await eventually(lambda: first.ended and second.ended)
    assert begun == [first.task.id, second.task.id]
    assert third.worker_id == "another"


async def test_an_engine_that_takes_longer_than_the_lock_to_extend_it_holds_no_work_up_for_good() -> None:
    engine, lock_duration = ExtendingEngine(), timedelta(milliseconds=20)
    engine.seconds = 0.03
    stored = engine.add_task("t")
    stored.worker_id, stored.lock_ends = "me", engine.clock() + 10
    task = evolve(stored.task, worker_id="me")
    lock = LockKeeper(engine, task, lock_duration, TaskContext(), Listeners())
    lock.keep(asked_at=time.monotonic() - 1)
    error = await lock.secure()
    assert error is None
    assert engine.asked == 3


@pytest.mark.parametrize("extends", [False, True])
@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("answered", [True, False])
async def test_a_task_that_an_answer_brings_after_its_result_was_taken_is_not_begun_again(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    answered: bool,
    fails: bool,
    extends: bool,
) -> None:
    begun: list[str] = []
    go_on = asyncio.Event()

    @worker.subscribe("t", lock_duration=LOCK, retry=RetryPolicy.fixed(1, timedelta(minutes=5)))
    async def handle(task: ExternalTask) -> None:
        begun.append(task.id)
        await go_on.wait()
        if fails:
            raise ValueError("no")

    engine.before["extend_lock"] = [UNREACHABLE] * 10_000  # so that a poll finds the lock over
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: begun)
        engine.held_back = [0.1]
        await eventually(lambda: not engine.held_back)  # it is fetched once more
        if extends:  # what the poll has locked
            engine.before.clear()
        if not answered:  # it is sent once more, and the engine says that the task is gone
            engine.after["report"] = [UNREACHABLE]
        go_on.set()
        await eventually(lambda: stored.reports)
        another = engine.add_task("t")  # which the next poll brings
        await eventually(lambda: another.reports)
    assert begun == [stored.task.id, another.task.id]


async def test_a_task_whose_result_was_not_taken_before_a_stop_is_given_back_by_a_late_answer(
    engine: Any, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.reporting._LAST_TRIES", 0.05)
    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20), grace=timedelta(0))
    begun, go_on = asyncio.Event(), asyncio.Event()

    @worker.subscribe("t", lock_duration=timedelta(seconds=1))
    async def handle(task: ExternalTask) -> None:
        begun.set()
        await go_on.wait()

    engine.before["extend_lock"] = [UNREACHABLE] * 10_000  # so that a poll finds the lock over
    engine.before["report"] = [UNREACHABLE] * 10_000
    stored = engine.add_task("t")
    async with running(worker):
        await begun.wait()
        engine.held_back = [0.6]
        await eventually(lambda: not engine.held_back)  # it is fetched once more
        go_on.set()
        await eventually(lambda: "report" in engine.calls)
        engine.before["extend_lock"].clear()
    assert stored.reports == []
    assert stored.worker_id is None


async def test_a_retry_that_is_offered_to_a_poll_from_before_the_failure_is_begun(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, poll_length=timedelta(seconds=20))
    retry = RetryPolicy.fixed(1, timedelta(seconds=1.2), jitter=0)

    @worker.subscribe("t", lock_duration=timedelta(seconds=1), retry=retry)
    async def fail_first(task: ExternalTask) -> None:
        if task.retries is None:
            while not engine.pending:  # noqa: ASYNC110 - the poll that the offer wakes
                await asyncio.sleep(0)
            time.sleep(0.6)  # noqa: ASYNC251 - by our clock the lock may have been over
            raise ValueError("first")

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
        engine.add_task("t", retries=1)  # ends the poll


async def test_a_task_that_comes_back_while_its_lost_handler_runs_is_given_back_at_its_end(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    begun: list[str] = []
    go_on = threading.Event()

    @worker.subscribe("t", lock_duration=3 * LOCK)
    def block(task: ExternalTask) -> None:
        begun.append(task.id)
        go_on.wait(10)

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: begun)
        stored.worker_id = "another"
        engine.calls.clear()  # on a busy machine the lock may have been extended before
        await eventually(lambda: "extend_lock" in engine.calls)
        await InMemoryEngine.unlock(engine, stored.task)  # by the other one
        await eventually(lambda: stored.worker_id)
        go_on.set()
        await eventually(lambda: len(begun) == 2)
    assert engine.calls.count("unlock") == 1

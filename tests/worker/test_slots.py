"""How many handlers run at once, and what is fetched for them."""

import asyncio
import threading
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from camunda_worker import ExternalTask, ExternalTaskWorker
from camunda_worker.engine import Poll
from camunda_worker.result import Reportable
from camunda_worker.testing import InMemoryEngine

pytestmark = [pytest.mark.fast, pytest.mark.anyio]


@pytest.fixture
def one_slot(engine: Any, quick_polls: None) -> ExternalTaskWorker:
    return ExternalTaskWorker(engine, max_tasks=1, poll_length=timedelta(milliseconds=20))


@pytest.fixture
def much_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("camunda_worker.slots._QUICK_PATIENCE", float("inf"))
    monkeypatch.setattr("camunda_worker.slots._MOST_PATIENCE", 30)


class Crowd:
    """How many are in it now, and were at most."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self.now -= 1


@pytest.mark.parametrize("max_tasks", [1, 3, 10])
async def test_never_more_handlers_run_than_max_tasks(
    engine: Any, running: Any, eventually: Any, max_tasks: int
) -> None:
    crowd = Crowd()
    worker = ExternalTaskWorker(engine, max_tasks=max_tasks, poll_length=timedelta(milliseconds=20))

    @worker.subscribe("sync")
    def block(task: ExternalTask) -> None:
        with crowd:
            time.sleep(0.005)

    @worker.subscribe("async")
    async def wait(task: ExternalTask) -> None:
        with crowd:
            await asyncio.sleep(0.005)

    tasks = [engine.add_task(topic) for topic in ("sync", "async") * 20]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert crowd.most <= max_tasks  # that they do run at once, the next test shows
    assert all(len(task.reports) == 1 for task in tasks)


@pytest.mark.parametrize("colour", ["sync", "async"])
async def test_ten_handlers_run_at_once(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, colour: str
) -> None:
    barrier, loop_barrier = threading.Barrier(10), asyncio.Barrier(10)

    @worker.subscribe("sync")
    def block(task: ExternalTask) -> None:
        barrier.wait(5)

    @worker.subscribe("async")
    async def wait(task: ExternalTask) -> None:
        async with asyncio.timeout(5):
            await loop_barrier.wait()

    tasks = [engine.add_task(colour) for _ in range(10)]
    async with running(worker):
        await eventually(lambda: all(task.reports for task in tasks))
    assert all(task.ended for task in tasks)


async def test_a_poll_asks_for_what_is_free(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    go_on = asyncio.Event()

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    tasks = [engine.add_task("t") for _ in range(4)]
    async with running(worker):
        await eventually(lambda: len(engine.polls) > 2)
        assert [poll.max_tasks for poll in engine.polls[:3]] == [10, 6, 6]
        go_on.set()
        await eventually(lambda: all(task.ended for task in tasks))
        await eventually(lambda: engine.polls[-1].max_tasks == 10)


async def test_many_slots_are_filled_by_several_polls(engine: Any, running: Any, eventually: Any) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=25, poll_length=timedelta(milliseconds=300))
    go_on = asyncio.Event()

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    tasks = [engine.add_task("t")]
    async with running(worker):
        await eventually(lambda: len(engine.polls) == 2)
        tasks += [engine.add_task("t") for _ in range(30)]
        await eventually(lambda: sum(task.worker_id is not None for task in tasks) == 25)
        first, *others = [poll.max_tasks for poll in engine.polls]
        assert first == 25  # it shows that polls are quick
        assert max(others) == 10
        go_on.set()
        await eventually(lambda: all(task.ended for task in tasks))


async def test_of_handlers_that_end_together_the_first_ones_free_their_slots_before_the_last_is_reported(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=60, poll_length=timedelta(milliseconds=300))
    go_on = asyncio.Event()

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    tasks = [engine.add_task("t") for _ in range(70)]
    async with running(worker):
        await eventually(lambda: sum(task.worker_id is not None for task in tasks) == 60)
        await asyncio.sleep(0.02)  # longer than handlers that wait for nothing
        engine.calls.clear()
        go_on.set()
        await eventually(lambda: all(task.ended for task in tasks))
    reported_before = engine.calls.index("fetch_and_lock")
    assert reported_before < 30


async def test_nothing_is_fetched_while_no_slot_is_free(
    engine: Any, one_slot: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    go_on = asyncio.Event()

    @one_slot.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    first, second = engine.add_task("t"), engine.add_task("t")
    async with running(one_slot):
        await eventually(lambda: first.worker_id)
        polls = len(engine.polls)
        await asyncio.sleep(0.1)  # five times the length of a poll
        assert len(engine.polls) == polls
        assert second.worker_id is None
        go_on.set()
        await eventually(lambda: second.ended)


@pytest.mark.parametrize("many", [3, 9])
async def test_freed_slots_are_filled_while_others_still_run(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, much_patience: None, many: int
) -> None:
    go_on = asyncio.Event()

    @worker.subscribe("long")
    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    worker.subscribe("short", lambda task: None)
    long = [engine.add_task("long") for _ in range(many)]
    short = [engine.add_task("short") for _ in range(30)]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in short))
        assert not any(task.ended for task in long)
        go_on.set()


async def test_slots_that_come_free_together_are_filled_by_one_poll(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.polling._REFILL_WAIT", 5)
    first = [asyncio.Event() for _ in range(10)]

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        number = int(task.id.removeprefix("task-")) - 1
        if number < len(first):
            await first[number].wait()

    tasks = [engine.add_task("t") for _ in range(15)]
    async with running(worker):
        await eventually(lambda: tasks[9].worker_id)
        for event in first[:8]:  # one after the other
            event.set()
            await asyncio.sleep(0.002)
        await eventually(lambda: all(task.ended for task in tasks[10:]))
        for event in first:
            event.set()
    assert [poll.max_tasks for poll in engine.polls[:2]] == [10, 8]


class HesitantEngine(InMemoryEngine):
    """Takes a result when it is allowed to, and remembers how many tasks each poll has asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.arrived = 0
        self.allowed = asyncio.Semaphore(0)

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        self.asked.append(poll.max_tasks)
        return await super().fetch_and_lock(poll)

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        self.arrived += 1
        await self.allowed.acquire()
        await super().report(task, result)


async def test_where_handlers_are_quick_a_poll_waits_for_results_that_are_on_their_way(
    running: Any, eventually: Any, quick_polls: None, much_patience: None
) -> None:
    engine = HesitantEngine()
    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20))
    worker.subscribe("t", lambda task: None)
    tasks = [engine.add_task("t") for _ in range(30)]
    async with running(worker):
        await eventually(lambda: engine.arrived == 10)
        for number in range(7):  # in the order in which their threads end, whatever it is
            engine.allowed.release()
            await eventually(lambda number=number: sum(task.ended for task in tasks) > number)
        assert engine.asked == [10]
        for _ in tasks:
            engine.allowed.release()
        await eventually(lambda: all(task.ended for task in tasks))
    assert engine.asked[1] >= 8


async def test_one_poll_asks_for_all_topics_with_the_settings_of_the_worker(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(
        engine,
        worker_id="billing",
        max_tasks=3,
        poll_length=timedelta(milliseconds=20),
        use_priority=False,
        create_time_order="asc",
    )
    worker.subscribe("a", lambda task: None)
    worker.subscribe("b", lambda task: None)
    async with running(worker):
        await eventually(lambda: engine.polls)
    poll = engine.polls[0]
    assert [subscription.topic for subscription in poll.subscriptions] == ["a", "b"]
    assert (poll.max_tasks, poll.length) == (3, timedelta(milliseconds=20))
    assert (poll.use_priority, poll.create_time_order) == (False, "asc")
    assert poll.worker_id.startswith("billing-")


async def test_a_capped_topic_runs_no_more_than_its_cap_and_has_a_poll_of_its_own(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    crowds = {"narrow": Crowd(), "wide": Crowd()}

    @worker.subscribe("narrow", max_tasks=2)
    async def narrow(task: ExternalTask) -> None:
        with crowds["narrow"]:
            await asyncio.sleep(0.005)

    @worker.subscribe("wide")
    async def wide(task: ExternalTask) -> None:
        with crowds["wide"]:
            await asyncio.sleep(0.005)

    tasks = [engine.add_task(topic) for topic in ("narrow", "wide") * 20]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert crowds["narrow"].most == 2
    assert crowds["wide"].most > 2
    topics = {tuple(one.topic for one in poll.subscriptions) for poll in engine.polls}
    assert topics == {("narrow",), ("wide",)}
    assert all(poll.max_tasks <= 2 for poll in engine.polls if poll.subscriptions[0].topic == "narrow")
    assert all(len(task.reports) == 1 for task in tasks)


async def test_no_task_is_fetched_that_cannot_start(engine: Any, running: Any, eventually: Any) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=3, poll_length=timedelta(milliseconds=20))
    free = asyncio.Event()

    async def wait(task: ExternalTask) -> None:
        await free.wait()

    for topic, cap in (("a", 1), ("b", 2), ("c", None)):
        worker.subscribe(topic, wait, max_tasks=cap)
    tasks = [engine.add_task(topic) for topic in "abc" * 5]
    async with running(worker):
        await eventually(lambda: sum(task.worker_id is not None for task in tasks) == 3)
        polls = len(engine.polls)
        await asyncio.sleep(0.1)
        assert len(engine.polls) == polls  # no slot is free
        assert sum(task.worker_id is not None for task in tasks) == 3
        free.set()
        await eventually(lambda: all(task.ended for task in tasks))


@pytest.mark.parametrize(("max_tasks", "topics"), [(1, 2), (10, 12)])
async def test_topics_without_tasks_hold_no_slot_that_another_one_needs(
    engine: Any, running: Any, eventually: Any, max_tasks: int, topics: int
) -> None:
    crowd = Crowd()
    worker = ExternalTaskWorker(engine, max_tasks=max_tasks, poll_length=timedelta(seconds=5))

    async def wait(task: ExternalTask) -> None:
        with crowd:
            await asyncio.sleep(0.005)

    for number in range(topics):
        worker.subscribe(f"t{number}", wait, max_tasks=max_tasks)
    tasks = [engine.add_task("t0") for _ in range(100)]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
        last = engine.add_task(f"t{topics - 1}")  # and they are asked, too
        await eventually(lambda: last.ended)
    assert crowd.most == max_tasks
    assert "unlock" not in engine.calls  # nothing was fetched that could not run


@pytest.mark.parametrize(("max_tasks", "seconds"), [(2, 0), (3, 0.02)])
async def test_polls_wait_for_tasks_where_there_is_a_slot_for_each_of_them(
    engine: Any, running: Any, eventually: Any, quick_polls: None, max_tasks: int, seconds: float
) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=max_tasks, poll_length=timedelta(milliseconds=20))
    for topic, cap in (("a", None), ("b", 1), ("c", 1)):
        worker.subscribe(topic, lambda task: None, max_tasks=cap)
    async with running(worker):
        await eventually(lambda: len(engine.polls) > 9)
    assert {poll.length for poll in engine.polls} == {timedelta(seconds=seconds)}


@pytest.mark.parametrize(
    ("max_tasks", "error"), [(0, ValueError), (-1, ValueError), ("2", TypeError), (1.5, TypeError)]
)
def test_a_cap_that_cannot_be_is_refused(
    worker: ExternalTaskWorker, max_tasks: Any, error: type[Exception]
) -> None:
    with pytest.raises(error, match="topic 't': max_tasks"):
        worker.subscribe("t", lambda task: None, max_tasks=max_tasks)

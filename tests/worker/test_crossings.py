"""What is on its way at the same time: extensions and reports, offers and runs, polls of several topics, a stop."""

import asyncio
import itertools
import logging
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
from attrs import define, field

from camunda_worker import ExternalTask, ExternalTaskWorker, RetryPolicy, TaskContext, events
from camunda_worker.backoff import Backoff
from camunda_worker.engine import Poll
from camunda_worker.errors import AccessDenied, CamundaError, EngineFault, EngineUnreachable, InvalidRequest
from camunda_worker.result import Complete, Reportable
from camunda_worker.testing import InMemoryEngine

pytestmark = [pytest.mark.fast, pytest.mark.anyio, pytest.mark.usefixtures("short_locks")]

LOCK = timedelta(milliseconds=300)
FETCH = "POST /external-task/fetchAndLock"
BUSY = EngineFault(503, "busy", operation=FETCH, type="RestException")
BUSY.retry_after = 7.0
UNREACHABLE = EngineUnreachable("POST /external-task/{id}/complete", "http://engine", "connection reset")


@define(eq=False)
class SlowEngine(InMemoryEngine):
    """Answers some requests when it is let.

    Attributes:
        asked: Which requests came, in order.
        gates: For which of them it waits before it does anything.
        answers: For which of them it waits when it has done it.
        waiting: How many wait now.
    """

    asked: list[str] = field(factory=list, init=False)
    gates: dict[str, asyncio.Event] = field(factory=dict, init=False)
    answers: dict[str, asyncio.Event] = field(factory=dict, init=False)
    waiting: int = field(default=0, init=False)

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        tasks = await InMemoryEngine.fetch_and_lock(self, poll)
        if "fetch_and_lock" in self.answers:
            await self.answers["fetch_and_lock"].wait()
        return tasks

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        await self._pass("report")
        await InMemoryEngine.report(self, task, result)
        if "report" in self.answers:
            await self.answers["report"].wait()

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        await self._pass("extend_lock")
        await InMemoryEngine.extend_lock(self, task, duration)

    async def unlock(self, task: ExternalTask) -> None:
        await self._pass("unlock")
        await InMemoryEngine.unlock(self, task)

    async def _pass(self, what: str) -> None:
        self.asked.append(what)
        if what in self.gates:
            self.waiting += 1
            try:
                await self.gates[what].wait()
            finally:
                self.waiting -= 1


@pytest.fixture
def slow() -> SlowEngine:
    return SlowEngine()


def worker_of(engine: InMemoryEngine, **settings: Any) -> ExternalTaskWorker:
    return ExternalTaskWorker(engine, **{"poll_length": timedelta(milliseconds=20)} | settings)


async def test_no_extension_comes_between_the_engine_and_a_report(
    slow: SlowEngine, running: Any, eventually: Any
) -> None:
    worker = worker_of(slow)
    worker.subscribe("t", lambda task: None, lock_duration=LOCK)
    slow.gates["report"] = asyncio.Event()
    stored = slow.add_task("t")
    async with running(worker):
        await eventually(lambda: slow.asked)
        due = time.monotonic() + LOCK.total_seconds() / 2  # past the third at which a lock is extended
        await eventually(lambda: time.monotonic() > due)
        assert slow.asked == ["report"]
        slow.gates["report"].set()
        await eventually(lambda: stored.ended)
    assert slow.asked == ["report"]


async def test_but_the_lock_is_kept_if_the_report_has_no_answer(
    slow: SlowEngine, running: Any, eventually: Any
) -> None:
    worker = worker_of(slow)
    worker.subscribe("t", lambda task: None, lock_duration=LOCK)
    slow.gates["report"] = asyncio.Event()
    stored = slow.add_task("t")
    async with running(worker):
        await eventually(lambda: slow.asked.count("extend_lock") > 1)
        slow.gates["report"].set()
        await eventually(lambda: stored.ended)
    assert len(stored.reports) == 1


async def test_an_extension_that_comes_after_the_report_has_lost_nothing(
    slow: SlowEngine, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    worker = worker_of(slow)
    worker.subscribe("t", lambda task: None, lock_duration=LOCK)
    slow.gates |= {"report": asyncio.Event(), "extend_lock": asyncio.Event()}
    stored = slow.add_task("t")
    async with running(worker):
        await eventually(lambda: "extend_lock" in slow.asked)
        slow.gates["report"].set()
        await eventually(lambda: stored.ended)
        slow.gates["extend_lock"].set()
        await eventually(lambda: slow.waiting == 0)
    # on a busy machine the loop may stand still for a quarter of the lock, which is told, too
    assert [message for message in caplog.messages if "stood still" not in message] == []


async def test_a_failure_waits_for_an_extension_that_would_undo_its_delay(
    slow: SlowEngine, running: Any, eventually: Any
) -> None:
    worker = worker_of(slow)
    slow.gates["extend_lock"] = asyncio.Event()

    @worker.subscribe("t", lock_duration=LOCK, retry=RetryPolicy.fixed(1, timedelta(minutes=5)))
    async def fail(task: ExternalTask) -> None:
        await eventually(lambda: slow.asked)
        raise ValueError("no")

    stored = slow.add_task("t")
    async with running(worker):
        await eventually(lambda: slow.asked)
        slow.gates["extend_lock"].set()
        await eventually(lambda: stored.reports)
    assert slow.asked[:2] == ["extend_lock", "report"]
    assert stored.lock_ends - slow.clock() > 60


@pytest.mark.usefixtures("quick_polls")
async def test_a_failed_task_that_comes_back_before_its_report_is_answered_does_not_wait_for_its_locks_end(
    slow: SlowEngine, running: Any, eventually: Any
) -> None:
    worker = worker_of(slow)
    runs = 0

    @worker.subscribe("t", retry=RetryPolicy.fixed(1, timedelta(0)))
    async def fail_first(task: ExternalTask) -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            raise ValueError("first")

    slow.answers["report"] = asyncio.Event()
    stored = slow.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
        await eventually(lambda: stored.lock_ends - slow.clock() > 10)  # ours again
        slow.answers["report"].set()
        await eventually(lambda: stored.ended)
    assert runs == 2


async def test_an_extension_without_an_answer_is_tried_again_in_time(
    slow: SlowEngine, running: Any, eventually: Any
) -> None:
    worker = worker_of(slow)
    go_on = asyncio.Event()

    @worker.subscribe("t", lock_duration=LOCK)
    async def wait(task: ExternalTask, context: TaskContext) -> dict[str, bool]:
        await go_on.wait()
        return {"cancelled": context.cancelled.is_set()}

    slow.gates["extend_lock"] = asyncio.Event()
    stored = slow.add_task("t")
    async with running(worker):
        await eventually(lambda: slow.asked.count("extend_lock") > 1)
        del slow.gates["extend_lock"]
        go_on.set()
        await eventually(lambda: stored.ended)
    assert stored.reports == [Complete({"cancelled": False})]


async def test_a_stop_between_two_tries_makes_the_last_one(
    engine: Any, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backoff, "next", lambda *_: 60.0)
    worker = worker_of(engine, grace=timedelta(0))
    worker.subscribe("t", lambda task: None)
    engine.before["report"] = [UNREACHABLE]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: "report" in engine.calls)
        assert not stored.ended
    assert stored.ended


async def test_an_offer_leaves_alone_what_runs_again_before_its_time(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = worker_of(engine)
    delay, go_on = timedelta(milliseconds=400), asyncio.Event()

    @worker.subscribe("t", retry=RetryPolicy.fixed(1, delay, jitter=0))
    async def fail_first(task: ExternalTask) -> None:
        if task.retries is None:
            raise ValueError("first")
        await go_on.wait()

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
        due = time.monotonic() + delay.total_seconds()
        await InMemoryEngine.unlock(engine, stored.task)  # by an operator
        await eventually(lambda: time.monotonic() > due)
        assert "unlock" not in engine.calls
        go_on.set()
        await eventually(lambda: stored.ended)


async def test_an_offer_that_comes_after_its_time_leaves_alone_what_a_poll_may_bring(
    running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.offers._HELD_ON", timedelta(milliseconds=50))
    engine = SlowEngine()
    worker = worker_of(engine, poll_length=timedelta(seconds=1))
    go_on, runs_again = asyncio.Event(), asyncio.Event()

    @worker.subscribe("t", retry=RetryPolicy.fixed(1, timedelta(milliseconds=300), jitter=0))
    async def fail_first(task: ExternalTask) -> None:
        if task.retries is None:
            raise ValueError("first")
        runs_again.set()
        await go_on.wait()

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: "extend_lock" in engine.asked)  # it is held until it falls due
        engine.gates["extend_lock"], engine.answers["fetch_and_lock"] = runs_again, asyncio.Event()
        time.sleep(0.4)  # noqa: ASYNC251 - as a machine that stands still
        engine.add_task("t", retries=1)  # wakes the poll, which brings both
        await asyncio.sleep(0.02)
        engine.answers["fetch_and_lock"].set()
        await eventually(runs_again.is_set)
        await asyncio.sleep(0.02)
        assert "unlock" not in engine.asked
        go_on.set()
        await eventually(lambda: stored.ended)
        worker.stop()
        engine.add_task("t")  # ends the poll, and is given back


async def test_a_lock_that_an_offer_has_shortened_on_its_way_is_kept(
    running: Any, eventually: Any, quick_polls: None
) -> None:
    class FarEngine(InMemoryEngine):
        async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
            tasks = await InMemoryEngine.fetch_and_lock(self, poll)
            await asyncio.sleep(0.2 if tasks else 0)
            return tasks

        async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
            await asyncio.sleep(0.4)  # so that a poll comes before the offer
            await InMemoryEngine.extend_lock(self, task, duration)

    engine, go_on, told = FarEngine(), asyncio.Event(), list[events.Event]()
    worker = worker_of(engine, hooks=[told.append])

    @worker.subscribe("t", retry=RetryPolicy.fixed(1, timedelta(0)))
    async def fail_first(task: ExternalTask) -> None:
        if task.retries is None:
            raise ValueError("first")
        await go_on.wait()

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(
            lambda: any(isinstance(event, events.Extended | events.NotExtended) for event in told)
        )
        assert sum(isinstance(event, events.Fetched) for event in told) == 2
        assert stored.lock_ends > time.monotonic() + 10
        go_on.set()
        await eventually(lambda: stored.ended)


async def test_a_lane_that_asks_leaves_its_slot_to_another_at_once(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = worker_of(engine, max_tasks=2, poll_length=timedelta(seconds=1))
    go_on = asyncio.Event()

    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    for topic in ("a", "b", "idle"):
        worker.subscribe(topic, wait, max_tasks=1)
    tasks = [engine.add_task(topic) for topic in "ab"]
    async with running(worker):
        await eventually(lambda: all(task.worker_id for task in tasks))
        tasks += [engine.add_task(topic) for topic in "abab"]
        go_on.set()
        began = time.monotonic()
        await eventually(lambda: all(task.ended for task in tasks))
        assert (
            time.monotonic() - began < 0.7
        )  # a poll of the idle topic, which nobody waits for, takes longer


@define(eq=False)
class GenerousEngine(InMemoryEngine):
    """Brings two tasks where one was asked for."""

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        first = await InMemoryEngine.fetch_and_lock(self, poll)
        return [*first, *await InMemoryEngine.fetch_and_lock(self, poll)] if first else first


async def test_more_than_was_asked_for_does_not_run(running: Any, eventually: Any) -> None:
    engine = GenerousEngine()
    worker = worker_of(engine, max_tasks=2)
    at_once: list[int] = []
    now: set[str] = set()

    async def count(task: ExternalTask) -> None:
        now.add(task.id)
        at_once.append(len(now))
        await asyncio.sleep(0.01)
        now.remove(task.id)

    worker.subscribe("a", count)
    worker.subscribe("b", count, max_tasks=2)
    tasks = [engine.add_task(topic) for topic in "aabbaabb"]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert max(at_once) <= 2


@pytest.mark.usefixtures("quick_polls")
async def test_a_topic_that_always_fails_beside_others_is_told_once(
    running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    failed: dict[str, int] = defaultdict(int)

    @define(eq=False)
    class Picky(InMemoryEngine):
        async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
            tasks = await InMemoryEngine.fetch_and_lock(self, poll)
            if poll.subscriptions[0].topic == "bad" and failed["polls"]:
                failed["polls"] += 1
                raise InvalidRequest(400, "no", operation="POST /external-task/fetchAndLock")
            failed["polls"] += poll.subscriptions[0].topic == "bad"
            return tasks

    engine = Picky()
    worker = worker_of(engine)
    worker.subscribe("bad", lambda task: None, max_tasks=1)
    worker.subscribe("good", lambda task: None)
    tasks = []
    async with running(worker):
        while failed["polls"] < 5:
            tasks.append(engine.add_task("good"))
            await eventually(lambda: tasks[-1].ended)
    assert caplog.text.count("trying again until it answers") == 1
    assert "answers again" not in caplog.text


@pytest.mark.usefixtures("quick_polls")
@pytest.mark.parametrize(
    ("pause", "answer"), [(0.1, 0.0), (0.01, 0.1)], ids=["answered before it asks again", "answered later"]
)
async def test_an_outage_is_over_when_others_are_answered_and_leave_no_slot_to_who_found_it(
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    pause: float,
    answer: float,
) -> None:
    monkeypatch.setattr(Backoff, "next", lambda *_: pause)
    caplog.set_level(logging.INFO)
    failing, go_on = {"a"}, asyncio.Event()

    @define(eq=False)
    class Failing(InMemoryEngine):
        async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
            if poll.subscriptions[0].topic in failing:
                raise UNREACHABLE
            tasks = await InMemoryEngine.fetch_and_lock(self, poll)
            await asyncio.sleep(answer if tasks else 0)
            return tasks

    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    engine = Failing()
    worker = worker_of(engine, max_tasks=1)
    worker.subscribe("a", wait, max_tasks=1)
    worker.subscribe("b", wait, max_tasks=1)
    first, second = engine.add_task("b"), engine.add_task("a")
    async with running(worker):
        await eventually(lambda: "answers again" in caplog.text)
        assert not first.ended
        assert f"a is not served, trying again: {UNREACHABLE}" in caplog.messages
        failing.clear()
        go_on.set()
        await eventually(lambda: second.ended)
        assert "a is served again" in caplog.messages
        failing.add("a")  # it was answered meanwhile, so this is another outage
        await eventually(lambda: caplog.text.count("trying again until it answers") == 2)


@pytest.mark.usefixtures("quick_polls")
async def test_a_topic_that_fails_on_while_others_are_answered_is_no_outage(
    running: Any, eventually: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.polling._LONGEST_HOLD", 0.1)
    caplog.set_level(logging.INFO)
    refused = InvalidRequest(400, "no", operation=FETCH)
    failing: list[str] = []

    @define(eq=False)
    class Picky(InMemoryEngine):
        async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
            if poll.subscriptions[0].topic in failing:
                raise refused
            return await InMemoryEngine.fetch_and_lock(self, poll)

    engine = Picky()
    worker = worker_of(engine)
    worker.subscribe("bad", lambda task: None, max_tasks=1)
    worker.subscribe("good", lambda task: None)
    first = engine.add_task("bad")
    async with running(worker):
        await eventually(lambda: first.ended)
        failing.append("bad")
        await eventually(lambda: "answers again" in caplog.text)
        second = engine.add_task("bad")
        failing.clear()
        await eventually(lambda: second.ended)
    assert caplog.text.count("trying again until it answers") == 1
    assert caplog.text.count(f"bad is not served, trying again: {refused}") == 1
    assert caplog.text.count("bad is served again") == 1


@pytest.mark.usefixtures("quick_polls")
async def test_a_topic_that_always_fails_is_told_once_though_others_leave_it_no_slot_now_and_then(
    running: Any, eventually: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backoff, "next", lambda *_: 0.05)
    caplog.set_level(logging.INFO)
    failed: list[float] = []

    @define(eq=False)
    class Picky(InMemoryEngine):
        async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
            if poll.subscriptions[0].topic == "bad":
                if "answers again" in caplog.text:
                    failed.append(time.monotonic())
                raise InvalidRequest(400, "no", operation="POST /external-task/fetchAndLock")
            return await InMemoryEngine.fetch_and_lock(self, poll)

    engine = Picky()
    worker = worker_of(engine, max_tasks=1)
    worker.subscribe("good", lambda task: time.sleep(0.02), max_tasks=1)
    worker.subscribe("bad", lambda task: None, max_tasks=1)
    async with running(worker):
        while len(failed) < 4:
            task = engine.add_task("good")
            await eventually(lambda task=task: task.ended)
    assert caplog.text.count("trying again until it answers") == 1
    assert caplog.text.count("answers again") == 1
    assert caplog.text.count("bad is not served, trying again") == 1
    assert all(later - earlier >= 0.05 for earlier, later in itertools.pairwise(failed))


@pytest.mark.usefixtures("quick_polls")
@pytest.mark.parametrize(
    ("error", "least"),
    [
        (BUSY, 7.0),
        (InvalidRequest(400, "no", operation=FETCH), 0.0),
        (AccessDenied(403, "", operation=FETCH), 5.0),
    ],
    ids=["as it asks for", "soon", "as when denied"],
)
async def test_a_topic_that_fails_alone_is_tried_again_after_what_its_error_calls_for(
    running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch, error: CamundaError, least: float
) -> None:
    asked: list[float] = []

    def next_delay(self: Backoff, least: float = 0.0) -> float:
        asked.append(least)
        return 0.01

    monkeypatch.setattr(Backoff, "next", next_delay)
    failing = [error] * 20

    @define(eq=False)
    class Failing(InMemoryEngine):
        async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
            if poll.subscriptions[0].topic == "bad" and fed and failing:
                raise failing.pop()
            return await InMemoryEngine.fetch_and_lock(self, poll)

    engine = Failing()
    worker = worker_of(engine, max_tasks=1)
    worker.subscribe("good", lambda task: time.sleep(0.02), max_tasks=1)
    worker.subscribe("bad", lambda task: None, max_tasks=1)
    fed = []
    late = engine.add_task("bad")
    async with running(worker), asyncio.timeout(8):  # a flat 10 s for each try would take longer
        while failing or not late.ended:
            fed.append(engine.add_task("good"))
            await eventually(lambda: fed[-1].ended)
    assert asked == [least] * 20


async def test_a_stop_does_not_wait_for_ever_to_give_tasks_back(
    slow: SlowEngine, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.run._LAST_REQUESTS", 0.1)
    monkeypatch.setattr("camunda_worker.run._DROP_WAIT", 0.0)
    worker = worker_of(slow, grace=timedelta(0))

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        await asyncio.sleep(60)

    slow.gates["extend_lock"] = asyncio.Event()
    stored = slow.add_task("t")
    async with asyncio.timeout(5):
        async with running(worker):
            await eventually(lambda: stored.worker_id)
    assert slow.asked == ["extend_lock"]


@pytest.fixture
def clumsy_factory() -> Iterator[None]:
    """Records have a task's id already, as applications set what their own context says."""
    before = logging.getLogRecordFactory()

    def make(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = before(*args, **kwargs)
        record.task_id = "of the application"
        return record

    logging.setLogRecordFactory(make)
    yield
    logging.setLogRecordFactory(before)


async def test_what_an_applications_logging_raises_stops_nothing(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    clumsy_factory: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    worker.subscribe("t", lambda task: task.failure("no"))
    engine.before["report"] = [UNREACHABLE]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert "result not reported yet, trying again" in capsys.readouterr().err


async def test_a_hook_that_raises_a_cancellation_keeps_no_slot(
    engine: Any, running: Any, eventually: Any
) -> None:
    def cancelled(_: object) -> None:
        raise asyncio.CancelledError

    worker = worker_of(engine, max_tasks=1, hooks=[cancelled])
    worker.subscribe("t", lambda task: None)
    tasks = [engine.add_task("t") for _ in range(3)]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))


class _Lost:
    """Carries what cannot be had."""

    variables = ()

    def to_start(self) -> dict[str, object]:
        return {}

    with_message = to_start

    def with_result(self, task: ExternalTask) -> dict[str, object]:
        raise LookupError(task.id)

    def __call__(self, event: object) -> None:
        """A hook, as all carriers of a worker are."""


class _Astray(_Lost):
    def with_result(self, task: ExternalTask) -> Any:
        return [task.id]


@pytest.mark.parametrize("carrier", [_Lost, _Astray])
async def test_a_result_goes_out_without_what_a_carrier_cannot_give(
    engine: Any, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture, carrier: type[_Lost]
) -> None:
    worker = worker_of(engine, hooks=[carrier()])
    worker.subscribe("t", lambda task: {"a": 1})
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert stored.reports == [Complete({"a": 1})]
    assert f"carrier {carrier.__name__} failed" in caplog.text

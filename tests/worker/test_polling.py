"""What answers to polls mean: outages, final errors, tasks that are not for us."""

import asyncio
import itertools
import logging
import time
from datetime import timedelta
from typing import Any

import attrs
import pytest

from camunda_worker import Connection, ExternalTask, ExternalTaskWorker
from camunda_worker.backoff import Backoff
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    ClientRefused,
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    NotFound,
    UnexpectedAnswer,
)
from camunda_worker.polling import Poller

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

FETCH = "POST /external-task/fetchAndLock"
UNREACHABLE = EngineUnreachable(FETCH, "http://engine", "connection refused")
HTML = UnexpectedAnswer(
    502, operation=FETCH, url="http://engine", body="<html>Bad Gateway", reason="not the engine's"
)
FAULT = EngineFault(500, "too many requests", operation=FETCH, type="RestException")
UNAUTHORISED = AccessDenied(401, "", operation=FETCH)
NO_ENGINE = InvalidRequest(400, "No process engine available", operation=FETCH, type="RestException")


def foreign(status: int) -> UnexpectedAnswer:
    return UnexpectedAnswer(
        status, operation=FETCH, url="http://engine", body="<html>", reason="not the engine's"
    )


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The least that each delay was asked for with."""
    leasts: list[float] = []

    def next_delay(self: Backoff, least: float = 0.0) -> float:
        leasts.append(least)
        return 0.002

    monkeypatch.setattr(Backoff, "next", next_delay)
    return leasts


@pytest.mark.parametrize(
    "error",
    [
        UNREACHABLE,
        HTML,
        FAULT,
        foreign(200),
        foreign(403),
        foreign(503),
        AccessDenied(403, "", operation=FETCH),
    ],
    ids=str,
)
async def test_an_outage_is_one_warning_and_the_worker_recovers(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    error: CamundaError,
) -> None:
    caplog.set_level(logging.INFO)
    worker.subscribe("t", lambda task: None)
    engine.before["fetch_and_lock"] = [error] * 5
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert warnings(caplog) == [f"no tasks from the engine in memory, trying again until it answers: {error}"]
    assert "the engine in memory answers again" in caplog.messages


async def test_each_outage_is_warned_of(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        for number in range(3):
            engine.before["fetch_and_lock"] = [UNREACHABLE] * 3
            await eventually(lambda: not engine.before["fetch_and_lock"])
            stored = engine.add_task("t")
            await eventually(lambda stored=stored: stored.ended)
            assert len(warnings(caplog)) == number + 1


async def test_the_delays_of_each_outage_begin_anew(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def next_delay(self: Backoff, least: float = 0.0) -> float:
        tries.append(self.tries)
        self.tries += 1
        return 0.002

    monkeypatch.setattr(Backoff, "next", next_delay)
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        for _ in range(2):
            engine.before["fetch_and_lock"] = [UNREACHABLE] * 3
            await eventually(lambda: not engine.before["fetch_and_lock"])
            stored = engine.add_task("t")
            await eventually(lambda stored=stored: stored.ended)
    assert tries == [0, 1, 2] * 2


@pytest.mark.parametrize(
    "error",
    [
        NO_ENGINE,
        AccessDenied(403, "The user is not authorized", operation=FETCH, type="AuthorizationException"),
        NotFound(404, "Process engine with name x does not exist", operation=FETCH, type="RestException"),
        foreign(404),
        foreign(405),
        foreign(302),
    ],
    ids=str,
)
async def test_what_waiting_does_not_mend_ends_the_first_poll_with_that_error(
    engine: Any, worker: ExternalTaskWorker, error: CamundaError
) -> None:
    worker.subscribe("t", lambda task: None)
    engine.before["fetch_and_lock"] = [error]
    async with asyncio.timeout(10):
        with pytest.raises(type(error)) as info:
            await worker.arun()
    assert info.value is error
    assert engine.calls == ["fetch_and_lock"]


async def test_the_same_after_a_success_is_an_outage(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        await eventually(lambda: len(engine.polls) > 1)
        engine.before["fetch_and_lock"] = [
            InvalidRequest(400, "no", operation=FETCH),
            UNAUTHORISED,
            foreign(404),
        ]
        stored = engine.add_task("t")
        await eventually(lambda: stored.ended)


async def test_a_worker_that_ended_by_an_error_runs_again(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", lambda task: None)
    engine.before["fetch_and_lock"] = [foreign(404)]
    with pytest.raises(UnexpectedAnswer):
        await worker.arun()
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)


async def test_wrong_credentials_at_the_start_are_tried_for_a_while(
    engine: Any, worker: ExternalTaskWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.refusals._PATIENCE", 0.2)
    worker.subscribe("t", lambda task: None)
    engine.before["fetch_and_lock"] = [UNAUTHORISED] * 1000
    began = time.monotonic()
    async with asyncio.timeout(10):
        with pytest.raises(AccessDenied) as info:
            await worker.arun()
    assert info.value is UNAUTHORISED
    assert time.monotonic() - began > 0.2
    assert len(engine.calls) > 1


async def test_a_client_that_the_token_endpoint_refuses_at_the_start_is_tried_for_as_long(
    engine: Any, worker: ExternalTaskWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.refusals._PATIENCE", 0.2)
    worker.subscribe("t", lambda task: None)
    refused = EngineUnreachable(FETCH, "http://engine", "no credentials", asked=False)
    refused.__cause__ = ClientRefused("no credentials")
    engine.before["fetch_and_lock"] = [refused] * 1000
    began = time.monotonic()
    async with asyncio.timeout(10):
        with pytest.raises(EngineUnreachable):
            await worker.arun()
    assert time.monotonic() - began > 0.2


async def test_a_lockout_at_the_start_is_outwaited(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", lambda task: None)
    engine.before["fetch_and_lock"] = [UNAUTHORISED] * 5
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)


async def test_wrong_credentials_count_from_when_the_engine_first_refused_them(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.refusals._PATIENCE", 0.2)
    began = time.monotonic()

    def down_for_longer_than_that() -> Any:
        while time.monotonic() - began < 0.3:
            yield UNREACHABLE
        yield UNAUTHORISED

    outage = down_for_longer_than_that()
    engine.before["fetch_and_lock"] = Lazy(outage)
    worker.subscribe("t", lambda task: None)
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)


@pytest.mark.parametrize("before", [UNREACHABLE, HTML, foreign(503)], ids=str)
@pytest.mark.parametrize("error", [foreign(404), foreign(302), NO_ENGINE], ids=str)
async def test_what_answers_while_an_engine_starts_is_outwaited(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    before: CamundaError,
    error: CamundaError,
) -> None:
    worker.subscribe("t", lambda task: None)
    engine.before["fetch_and_lock"] = [before] + [error] * 5
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)


async def test_but_it_is_final_when_it_has_been_the_answer_for_a_while(
    engine: Any, worker: ExternalTaskWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.refusals._PATIENCE", 0.2)
    began = time.monotonic()
    last: list[float] = []

    def starting() -> Any:
        yield UNREACHABLE
        yield foreign(404)
        while time.monotonic() - began < 0.3:
            yield UNREACHABLE
        last.append(time.monotonic())
        while True:
            yield foreign(404)

    worker.subscribe("t", lambda task: None)
    engine.before["fetch_and_lock"] = Lazy(starting())
    async with asyncio.timeout(10):
        with pytest.raises(UnexpectedAnswer):
            await worker.arun()
    assert time.monotonic() - last[0] > 0.2


class Lazy:
    """A list of errors that are made as they are needed."""

    def __init__(self, errors: Any) -> None:
        self._errors = errors
        self._next: list[CamundaError] = []

    def __bool__(self) -> bool:
        self._next = self._next or list(itertools.islice(self._errors, 1))
        return bool(self._next)

    def pop(self, _: int) -> CamundaError:
        return self._next.pop()


async def test_an_engine_that_answers_nothing_at_once_is_not_hammered(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, poll_length=timedelta(0))
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        await eventually(lambda: engine.polls)
        await asyncio.sleep(0.3)
        assert len(engine.polls) == 1


@pytest.fixture
def sleeps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses between polls, in seconds, which are not made."""
    sleeps: list[float] = []

    async def sleep(self: Poller, seconds: float) -> None:
        sleeps.append(seconds)
        await asyncio.sleep(0.001)

    monkeypatch.setattr(Poller, "_sleep", sleep)
    return sleeps


async def test_polls_that_bring_nothing_are_spread(
    engine: Any, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch, sleeps: list[float]
) -> None:
    monkeypatch.setattr("camunda_worker.polling._LEAST_IDLE_POLL", 100.0)
    worker = ExternalTaskWorker(engine, poll_length=timedelta(0))
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        await eventually(lambda: len(sleeps) >= 20)
    assert max(sleeps) - min(sleeps) > 5
    assert all(90 < seconds <= 125 for seconds in sleeps)


async def test_many_topics_that_take_turns_hammer_no_engine(
    engine: Any, running: Any, eventually: Any, sleeps: list[float]
) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=10)
    for number in range(30):
        worker.subscribe(f"t{number}", lambda task: None, max_tasks=1)
    async with running(worker):
        await eventually(lambda: len(sleeps) >= 60)
    assert all(2.5 < seconds <= 3.75 for seconds in sleeps)  # ten polls a second


async def test_a_full_answer_is_followed_by_the_next_poll_at_once(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, poll_length=timedelta(0), max_tasks=2)
    worker.subscribe("t", lambda task: None)
    tasks = [engine.add_task("t") for _ in range(20)]
    began = time.monotonic()
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
        assert time.monotonic() - began < 1


async def test_a_result_that_is_there_at_once_is_sent_before_the_next_poll(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    @worker.subscribe("t")
    async def handle(task: ExternalTask) -> None: ...

    async with running(worker):
        await eventually(lambda: engine.pending)
        before = len(engine.calls)
        stored = engine.add_task("t")
        await eventually(lambda: stored.ended)
        await eventually(lambda: len(engine.calls) >= before + 2)
        assert engine.calls[before : before + 2] == ["report", "fetch_and_lock"]


async def test_a_task_of_an_unknown_topic_is_given_back(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker.subscribe("t", lambda task: None)
    stored = engine.add_task("t")
    fetch = type(engine)._fetch  # noqa: SLF001 - no public way makes an engine err

    def renamed(self: Any, poll: Any) -> list[ExternalTask]:
        return [attrs.evolve(task, topic="unknown") for task in fetch(self, poll)]

    monkeypatch.setattr(type(engine), "_fetch", renamed)
    async with running(worker):
        await eventually(lambda: "unlock" in engine.calls)
        await asyncio.sleep(0)
        assert stored.reports == []
        monkeypatch.undo()
        await eventually(lambda: stored.ended)
    # its owner is asked for before it is unlocked, for unlocking does not ask
    assert engine.calls.index("extend_lock") < engine.calls.index("unlock")


async def test_a_task_that_is_fetched_again_while_it_runs_is_not_started_twice(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    go_on = asyncio.Event()
    runs: list[str] = []

    @worker.subscribe("t")
    async def work(task: ExternalTask) -> None:
        runs.append(task.id)
        await go_on.wait()

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: runs)
        polls = len(engine.polls)
        stored.lock_ends = 0.0  # as after an outage
        await eventually(lambda: stored.lock_ends > 0)  # fetched again
        await eventually(lambda: len(engine.polls) > polls + 1)
        go_on.set()
        await eventually(lambda: stored.ended)
    assert runs == ["task-1"]
    assert len(stored.reports) == 1


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_a_token_source_that_fails_is_an_outage_and_no_secret_is_logged(
    running: Any, eventually: Any, caplog: pytest.LogCaptureFixture, transport: Any
) -> None:
    asked = []

    async def source() -> str:
        asked.append(1)
        raise RuntimeError("client_secret=pa55word")

    worker = ExternalTaskWorker(Connection("http://127.0.0.1:9", auth=source, transport=transport))
    worker.subscribe("t", lambda task: None)
    async with running(worker) as run:
        await eventually(lambda: len(asked) > 3)
        assert not run.done()
    (warning,) = warnings(caplog)
    assert warning.startswith("no tasks from http://127.0.0.1:9, trying again until it answers: POST ")
    assert "no credentials, the token source raised RuntimeError" in warning
    assert "pa55word" not in caplog.text


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_an_unreachable_engine_is_named_by_its_url_once(
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    transport: Any,
    free_tcp_port: int,
    asked: list[float],
) -> None:
    url = f"http://127.0.0.1:{free_tcp_port}/engine-rest"
    worker = ExternalTaskWorker(Connection(url, transport=transport))
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        await eventually(lambda: len(asked) > 4)
    (warning,) = warnings(caplog)
    assert warning.startswith(
        f"no tasks from {url}, trying again until it answers: {FETCH}: no answer from {url}"
    )


async def test_credentials_that_expire_are_one_clear_warning_and_few_polls(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    asked: list[float],
) -> None:
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        await eventually(lambda: len(engine.polls) > 1)
        engine.before["fetch_and_lock"] += [UNAUTHORISED] * 3
        await eventually(lambda: len(asked) == 3)
        task = engine.add_task("t")
        await eventually(lambda: task.ended)
    assert asked == [5.0] * 3
    (warning,) = warnings(caplog)
    assert "refuses the credentials that it took before (expired, or changed?)" in warning


async def test_who_says_how_long_to_wait_is_listened_to(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, asked: list[float]
) -> None:
    busy = foreign(503)
    busy.retry_after = 7.0
    engine.before["fetch_and_lock"] += [busy]
    engine.before["report"] += [busy]
    worker.subscribe("t", lambda task: None)
    task = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: task.ended)
    assert asked == [7.0, 7.0]


async def test_in_an_outage_one_lane_finds_out_when_it_is_over(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    for topic in "abcd":
        worker.subscribe(topic, lambda task: None, max_tasks=1)
    engine.before["fetch_and_lock"] += [UNREACHABLE] * 30
    async with running(worker):
        await eventually(lambda: not engine.before["fetch_and_lock"])
        tasks = [engine.add_task(topic) for topic in "abcd"]
        await eventually(lambda: all(task.ended for task in tasks))
    (warning,) = warnings(caplog)
    assert warning.startswith("no tasks from the engine in memory, trying again until it answers")
    probing = engine.polls[4:30]
    assert len({poll.subscriptions[0].topic for poll in probing}) == 1


@pytest.mark.usefixtures("quick_polls")
async def test_lanes_that_share_one_slot_outlast_an_outage(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=1, poll_length=timedelta(milliseconds=20))
    for topic in "abc":
        worker.subscribe(topic, lambda task: None, max_tasks=1)
    engine.before["fetch_and_lock"] += [UNREACHABLE] * 7
    tasks = [engine.add_task(topic) for topic in "abc"]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))


async def test_a_topic_that_always_fails_does_not_hold_up_the_others(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("camunda_worker.polling._LONGEST_HOLD", 0.05)
    fetch = type(engine).fetch_and_lock

    async def fetch_or_fail(self: Any, poll: Any) -> Any:
        if poll.subscriptions[0].topic == "bad":
            await asyncio.sleep(0)
            raise FAULT
        return await fetch(self, poll)

    monkeypatch.setattr(type(engine), "fetch_and_lock", fetch_or_fail)
    worker.subscribe("bad", lambda task: None, max_tasks=1)
    worker.subscribe("good", lambda task: None, max_tasks=1)  # polls after the other one, which is to probe
    engine.before["fetch_and_lock"] += [UNREACHABLE]
    task = engine.add_task("good")
    async with running(worker):
        await eventually(lambda: task.ended)


@pytest.mark.usefixtures("quick_polls")
async def test_a_topic_that_is_tried_again_later_takes_no_turn_meanwhile(
    engine: Any, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backoff, "next", lambda *_: 60.0)
    worker = ExternalTaskWorker(engine, max_tasks=1, poll_length=timedelta(milliseconds=20))
    worker.subscribe("bad", lambda task: None, max_tasks=1)
    worker.subscribe("good", lambda task: None, max_tasks=1)
    engine.before["fetch_and_lock"] += [FAULT]
    tasks = [engine.add_task("good") for _ in range(5)]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))

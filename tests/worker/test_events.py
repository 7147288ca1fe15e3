"""What a worker tells its hooks: each fact once, as a record, in the order in which it happens."""

from __future__ import annotations

import asyncio
import contextvars
import logging
import statistics
import threading
import time
from datetime import timedelta
from typing import Any, get_args

import attrs
import pytest

from camunda_worker import BpmnError, ExternalTask, ExternalTaskWorker, RetryPolicy, TaskResult, events
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    NotFound,
    Suspended,
    UnexpectedAnswer,
)
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Unlock

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

FETCH = "POST /external-task/fetchAndLock"
COMPLETE = "POST /external-task/{id}/complete"
UNREACHABLE = EngineUnreachable(COMPLETE, "http://engine", "connection refused")
REFUSED = InvalidRequest(400, "Cannot convert value", operation=COMPLETE, type="InvalidRequestException")
GONE = NotFound(404, "External task with id task-1 does not exist", operation=COMPLETE, type="RestException")
TASK_LOST = LockLost(400, "It is locked by worker 'other'.", operation=COMPLETE, type="RestException")
SECOND = timedelta(seconds=1)


@pytest.fixture
def told() -> list[events.Event]:
    return []


@pytest.fixture
def worker(
    engine: Any, worker: ExternalTaskWorker, told: list[events.Event]
) -> ExternalTaskWorker:  # short polls come from the other one
    return worker.variant(hooks=[told.append])


def of(told: list[events.Event], *kinds: type[events.Event]) -> list[Any]:
    return [event for event in told if isinstance(event, kinds)]


def kinds(told: list[events.Event], about: type[events.TaskEvent] = events.TaskEvent) -> list[str]:
    return [type(event).__name__ for event in told if isinstance(event, about)]


async def test_a_run_tells_of_its_beginning_its_polls_and_its_end(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    worker.subscribe("a", lambda task: None)
    worker.subscribe("b", lambda task: None, max_tasks=2)
    async with running(worker):
        await eventually(lambda: len({event.topics for event in of(told, events.Polled)}) == 2)
    began, *between, stopped = told
    worker_id = engine.polls[0].worker_id
    assert began == events.Began(worker_id, "the engine in memory", {"a": 10, "b": 2}, 10)
    assert {(one.engine, one.topics, one.fetched) for one in of(told, events.Polled)} == {
        ("the engine in memory", ("a",), 0),
        ("the engine in memory", ("b",), 0),
    }
    # a slot is left to the topic with a cap
    assert {one.slots for one in of(between, events.Polled) if one.topics == ("a",)} == {9}
    assert max(one.duration for one in of(told, events.Polled)) > timedelta(milliseconds=15)
    assert of(between, events.Stopping) == [events.Stopping(worker_id)]
    assert stopped == events.Stopped(worker_id)


async def test_a_run_whose_first_poll_is_refused_tells_why_it_stopped(
    engine: Any, worker: ExternalTaskWorker, told: list[events.Event]
) -> None:
    refusal = UnexpectedAnswer(
        404, operation=FETCH, url="http://engine", body="<html>", reason="not the engine's"
    )
    engine.before["fetch_and_lock"] = [refusal]
    worker.subscribe("a", lambda task: None)
    with pytest.raises(UnexpectedAnswer):
        await worker.arun()
    assert kinds(told, object) == ["Began", "Stopped"]
    assert told[-1] == events.Stopped(engine.polls[0].worker_id, refusal)


@pytest.mark.parametrize("level", [logging.INFO, logging.ERROR])
async def test_the_log_tells_why_it_stopped_as_an_error(
    engine: Any, worker: ExternalTaskWorker, caplog: pytest.LogCaptureFixture, level: int
) -> None:
    caplog.set_level(level, "camunda_worker")
    engine.before["fetch_and_lock"] = [InvalidRequest(400, "no such field", operation=FETCH)]
    worker = worker.variant(hooks=[])
    worker.subscribe("a", lambda task: None)
    with pytest.raises(InvalidRequest):
        await worker.arun()
    (line,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    stopped = (
        f"{engine.polls[0].worker_id} has stopped, its first poll was refused: {FETCH}: 400: no such field"
    )
    assert line.getMessage() == stopped


async def test_an_incident_is_told_by_a_log_of_warnings(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "camunda_worker")
    worker = worker.variant(hooks=[])

    @worker.subscribe("t")
    def fail(task: ExternalTask) -> TaskResult:
        return task.failure("no way", retries=0)

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.retries == 0)
    (line,) = caplog.messages
    assert line == f"t {stored.task.id}: failed for good, which is an incident: no way"


@pytest.mark.parametrize("is_async", [True, False], ids=["async", "sync"])
async def test_a_task_tells_of_each_step_with_itself_and_how_long_it_took(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    told: list[events.Event],
    is_async: bool,
) -> None:
    async def waits(task: ExternalTask) -> dict[str, int]:
        await asyncio.sleep(0.05)
        return {"a": 1}

    def works(task: ExternalTask) -> dict[str, int]:
        time.sleep(0.05)
        return {"a": 1}

    name = worker.subscribe("t", waits if is_async else works).name
    engine.add_task("t", business_key="b-1")
    async with running(worker):
        await eventually(lambda: of(told, events.Ended))
    fetched, started, finished, reported, ended = of(told, events.TaskEvent)
    task = fetched.task
    assert (task.id, task.topic, task.process_instance_id, task.business_key) == (
        "task-1",
        "t",
        "instance-1",
        "b-1",
    )
    assert fetched == events.Fetched(task)
    assert started == events.Started(task, name)
    assert finished == events.Finished(task, name, Complete({"a": 1}), finished.duration)
    assert reported == events.Reported(task, Complete({"a": 1}), 1, reported.duration)
    assert ended == events.Ended(task, ended.duration)
    assert 0.05 * SECOND <= finished.duration <= ended.duration < 5 * SECOND
    assert timedelta(0) < reported.duration < SECOND


async def test_what_a_handler_raises_is_told_with_what_is_reported_for_it(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    def fails(task: ExternalTask) -> None:
        raise ValueError("no paper")

    def says_no(task: ExternalTask) -> None:
        raise BpmnError("NO")

    worker.subscribe("fails", fails, retry=RetryPolicy.fixed(3, SECOND))
    worker.subscribe("says-no", says_no)
    engine.add_task("fails")
    engine.add_task("says-no")
    async with running(worker):
        await eventually(lambda: len(of(told, events.Ended)) == 2)
    (raised,) = of(told, events.Raised)
    assert (type(raised.error), str(raised.error), raised.task.id) == (ValueError, "no paper", "task-1")
    reported = {event.task.topic: event.result for event in of(told, events.Reported)}
    assert isinstance(reported["fails"], Failure)
    assert (reported["fails"].retries, reported["says-no"]) == (3, BpmnErrorResult("NO"))


async def test_a_result_that_is_sent_again_is_told_as_delayed_once_and_as_resent_each_time(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    worker.subscribe("t", lambda task: None)
    engine.before["report"] = [UNREACHABLE] * 2
    engine.add_task("t")
    async with running(worker):
        await eventually(lambda: of(told, events.Ended))
    (task,) = {event.task.id: event.task for event in of(told, events.Delayed)}.values()
    sent = of(told, events.Delayed, events.Resent, events.Reported)
    assert sent[:-1] == [
        events.Delayed(task, UNREACHABLE, suspended=False),
        events.Resent(task, Complete(), 2),
        events.Resent(task, Complete(), 3),
    ]
    assert sent[-1].attempts == 3


async def test_a_result_that_waits_for_a_suspended_instance_says_so(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    told: list[events.Event],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("camunda_worker.reporting._SUSPENDED_PAUSE", 0.01)

    @worker.subscribe("t")
    async def handler(task: ExternalTask) -> None:
        engine.suspend("instance-1")

    engine.add_task("t")
    async with running(worker):
        await eventually(lambda: len(of(told, events.Resent)) > 1)
        engine.activate("instance-1")
        await eventually(lambda: of(told, events.Ended))
    (delayed,) = of(told, events.Delayed)
    assert (type(delayed.error), delayed.suspended) == (Suspended, True)


async def test_a_result_that_the_engine_refuses_is_told_with_the_failure_that_is_sent_instead(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    worker.subscribe("t", lambda task: {"a": 1})
    engine.before["report"] = [REFUSED] * 3
    engine.add_task("t")
    async with running(worker):
        await eventually(lambda: of(told, events.Ended))
    first, second, third = of(told, events.Refused)
    assert (first.result, first.instead.error_message, first.error) == (
        Complete({"a": 1}),
        str(REFUSED),
        REFUSED,
    )
    assert (second.result, third.result) == (first.instead, second.instead)
    assert third.instead is None
    assert of(told, events.Reported) == []


async def test_what_is_sent_in_a_results_place_is_resent_only_when_it_is_sent_again(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    worker.subscribe("t", lambda task: {"a": object()})
    engine.add_task("t")
    async with running(worker):
        await eventually(lambda: of(told, events.Ended))
        assert kinds(told)[-3:] == ["Refused", "Reported", "Ended"]
        assert of(told, events.Reported)[0].attempts == 1
        engine.before["report"] = [REFUSED, UNREACHABLE]
        engine.add_task("t")
        await eventually(lambda: len(of(told, events.Ended)) == 2)
    (resent,) = of(told, events.Resent)
    assert (type(resent.result), resent.attempt) == (Failure, 2)
    assert of(told, events.Reported)[1].attempts == 2


@pytest.mark.usefixtures("short_locks")
async def test_a_lock_tells_when_it_is_extended_when_it_is_not_and_when_it_is_lost(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    @worker.subscribe("t", lock_duration=timedelta(milliseconds=300))
    async def handler(task: ExternalTask) -> None:
        await asyncio.sleep(20)

    engine.add_task("t")
    async with running(worker):
        await eventually(lambda: of(told, events.Extended))
        engine.before["extend_lock"] = [UNREACHABLE]
        await eventually(lambda: of(told, events.NotExtended))
        engine.cancel("instance-1")
        await eventually(lambda: of(told, events.Ended))
    task = of(told, events.Started)[0].task
    assert of(told, events.Extended)[0] == events.Extended(task, timedelta(milliseconds=300))
    assert of(told, events.NotExtended) == [events.NotExtended(task, UNREACHABLE)]
    assert kinds(told)[-4:] == ["Lost", "Finished", "Dropped", "Ended"]
    assert of(told, events.Lost) == [events.Lost(task, gone=True)]
    assert of(told, events.Finished)[0].result is None


async def test_a_task_that_is_lost_when_its_result_is_sent_is_told_with_the_engines_words(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    worker.subscribe("t", lambda task: None)
    engine.before["report"] = [GONE]
    engine.add_task("t")
    async with running(worker):
        await eventually(lambda: of(told, events.Ended))
    assert of(told, events.Lost) == [events.Lost(told_task(told), gone=True, error=GONE)]
    assert kinds(told)[-2:] == ["Lost", "Ended"]


def told_task(told: list[events.Event]) -> ExternalTask:
    task: ExternalTask = of(told, events.Started)[0].task
    return task


async def test_a_stop_tells_of_what_is_given_back(
    engine: Any, worker: ExternalTaskWorker, eventually: Any, told: list[events.Event]
) -> None:
    @worker.subscribe("t")
    async def handler(task: ExternalTask) -> None:
        await asyncio.sleep(20)

    tasks = [engine.add_task("t"), engine.add_task("t")]
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: len(of(told, events.Started)) == 2)
    engine.before["extend_lock"] = [TASK_LOST]
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert [event.result for event in of(told, events.Finished)] == [Unlock()] * 2
    assert [event.error for event in of(told, events.NotGivenBack)] == [TASK_LOST]
    free = {task.task.id for task in tasks if task.worker_id is None}
    # the pending poll may have brought it once more
    assert (len(free), {event.task.id for event in of(told, events.GivenBack)}) == (1, free)
    assert type(told[-1]) is events.Stopped


async def test_a_stop_tells_of_a_result_that_the_engine_has_not_answered(
    engine: Any,
    worker: ExternalTaskWorker,
    eventually: Any,
    told: list[events.Event],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("camunda_worker.reporting._LAST_TRIES", 0.1)
    worker.subscribe("t", lambda task: {"a": 1})
    engine.before["report"] = [UNREACHABLE] * 1000
    engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: of(told, events.Delayed))
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert of(told, events.Unreported) == [events.Unreported(told_task(told), Complete({"a": 1}))]


async def test_an_outage_tells_when_it_begins_and_when_it_ends_and_of_credentials_that_are_refused_in_it(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    denied = AccessDenied(401, "", operation=FETCH)
    errors: list[CamundaError] = [UNREACHABLE, UNREACHABLE, denied, denied]
    worker.subscribe("t", lambda task: None)
    async with running(worker):
        await eventually(lambda: of(told, events.Polled))
        engine.before["fetch_and_lock"] = list(errors)
        await eventually(lambda: of(told, events.OutageEnded))
    name = "the engine in memory"
    began, again, ended = of(told, events.OutageBegan, events.OutageEnded)
    assert (began, again) == (
        events.OutageBegan(name, UNREACHABLE),
        events.OutageBegan(name, denied, denied=True),
    )
    assert ended.engine == name
    assert timedelta(0) < ended.duration < 5 * SECOND


async def test_a_handler_past_its_soft_limit_is_told_with_its_stack(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    free = threading.Event()

    @worker.subscribe("t", lock_duration=SECOND, soft_limit=SECOND / 50)
    def hangs(task: ExternalTask) -> None:
        free.wait(20)

    engine.add_task("t")
    async with running(worker):
        await eventually(lambda: of(told, events.StillRunning))
        free.set()
    event = of(told, events.StillRunning)[0]
    assert (event.task.id, event.after) == ("task-1", SECOND / 50)
    assert "free.wait(20)" in event.stack


@pytest.mark.usefixtures("short_locks")
async def test_a_blocked_event_loop_is_told_on_it_once_it_turns_again(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, told: list[events.Event]
) -> None:
    threads = set()

    @worker.subscribe("t", lock_duration=SECOND / 5)
    async def blocks(task: ExternalTask) -> None:
        time.sleep(0.12)  # noqa: ASYNC251 - just that

    def note(event: events.Event) -> None:
        threads.add(threading.get_ident())

    engine.add_task("t")
    worker = worker.variant(hooks=[*worker.hooks, note])
    async with running(worker):
        # on a busy machine the loop may stand still without a handler, too
        await eventually(lambda: any(event.task for event in of(told, events.Blocked)))
    event = next(event for event in of(told, events.Blocked) if event.task)
    assert event.duration > SECOND / 20
    assert (event.task.id, event.handler.rpartition(".")[2]) == ("task-1", "blocks")
    assert "time.sleep(0.12)" in event.stack
    assert threads == {threading.get_ident()}


@pytest.mark.parametrize("is_async", [True, False], ids=["async", "sync"])
async def test_a_context_variable_that_a_hook_sets_is_seen_by_that_tasks_handler_and_later_hooks_only(
    engine: Any, running: Any, eventually: Any, is_async: bool
) -> None:
    current = contextvars.ContextVar("current", default="nothing")
    seen: dict[str, list[str]] = {}

    def mark(event: events.Event) -> None:
        if isinstance(event, events.Started):
            current.set(event.task.id)
        if isinstance(event, events.TaskEvent):
            seen.setdefault(type(event).__name__, []).append(current.get())

    async def look(task: ExternalTask) -> dict[str, str]:
        await asyncio.sleep(0)
        return {"seen": current.get()}

    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20), hooks=[mark])
    worker.subscribe("t", look if is_async else lambda task: {"seen": current.get()})
    tasks = [engine.add_task("t"), engine.add_task("t")]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert [task.reports for task in tasks] == [[Complete({"seen": task.task.id})] for task in tasks]
    both = {task.task.id for task in tasks}
    assert (set(seen["Fetched"]), set(seen["Reported"]), set(seen["Ended"])) == ({"nothing"}, both, both)
    assert current.get() == "nothing"


async def test_a_context_variable_stays_with_its_task_when_many_handlers_end_together(
    engine: Any, running: Any, eventually: Any
) -> None:
    current = contextvars.ContextVar("current", default="nothing")
    go_on, begun = asyncio.Event(), []
    seen: list[tuple[str, str]] = []

    def mark(event: events.Event) -> None:
        match event:
            case events.Started(task):
                current.set(task.id)
            case events.Finished(task) | events.Reported(task) | events.Ended(task):
                seen.append((task.id, current.get()))

    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20), hooks=[mark])

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        begun.append(task.id)
        await go_on.wait()

    tasks = [engine.add_task("t") for _ in range(10)]
    async with running(worker):
        await eventually(lambda: len(begun) == len(tasks))
        await asyncio.sleep(0.02)  # longer than handlers that wait for nothing
        go_on.set()
        await eventually(lambda: all(task.ended for task in tasks))
    assert sorted(seen) == sorted((task.task.id, task.task.id) for task in tasks for _ in range(3))


async def test_a_handlers_duration_is_its_own_when_many_end_together(
    engine: Any, running: Any, eventually: Any
) -> None:
    go_on, took = asyncio.Event(), dict[str, float]()
    told: list[events.Finished] = []

    def note_slowly(event: events.Event) -> None:
        if isinstance(event, events.Finished):
            told.append(event)
            time.sleep(0.02)

    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20), hooks=[note_slowly])

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        began = time.monotonic()
        took[task.id] = 0.0
        await go_on.wait()
        took[task.id] = time.monotonic() - began

    tasks = [engine.add_task("t") for _ in range(10)]
    async with running(worker):
        await eventually(lambda: len(took) == len(tasks))
        go_on.set()
        await eventually(lambda: all(task.ended for task in tasks))
    late = [event.duration.total_seconds() - took[event.task.id] for event in told]
    assert statistics.median(late) < 0.05


async def test_what_a_hook_raises_is_logged_and_neither_the_work_nor_the_other_hooks_notice(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    told: list[events.Event],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def breaks(event: events.Event) -> None:
        match event:
            case events.Started():
                raise ValueError("no pager")

    worker = worker.variant(hooks=[breaks, *worker.hooks])
    worker.subscribe("t", lambda task: None)
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert record.getMessage().startswith("hook ")
    assert record.getMessage().endswith("breaks failed")
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == "no pager"
    assert len(of(told, events.Started)) == 1


async def test_hooks_that_cannot_be_called_or_want_to_be_awaited_are_refused(engine: Any) -> None:
    async def waits(event: events.Event) -> None: ...

    class Waits:
        async def __call__(self, event: events.Event) -> None: ...

    hooks: Any
    for hooks in ([waits], [Waits()]):
        with pytest.raises(
            TypeError, match=r"hooks: .*aits.* is asynchronous; a hook is called, and nothing is"
        ):
            ExternalTaskWorker(engine, hooks=hooks)
    hooks = ["log"]
    with pytest.raises(TypeError, match="hooks: 'log' cannot be called"):
        ExternalTaskWorker(engine, hooks=hooks)


async def test_no_record_is_made_that_nobody_can_read(
    engine: Any, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("camunda_worker"), "level", logging.WARNING)
    made: list[object] = []
    for kind in vars(events).values():
        if isinstance(kind, type) and attrs.has(kind):
            monkeypatch.setattr(kind, "__init__", lambda self, *args, **kwargs: made.append(self))
    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20))
    worker.subscribe("t", lambda task: None)
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    # whether these are warnings is not known before
    assert {type(one) for one in made} <= {events.Reported, events.Stopped}


def test_every_record_is_frozen_and_one_of_the_events() -> None:
    records = {kind for kind in vars(events).values() if isinstance(kind, type) and attrs.has(kind)}
    assert records - {events.TaskEvent} == set(get_args(events.Event))
    assert len(records) > 20
    for kind in records:
        assert kind.__setattr__ is not object.__setattr__, kind
        assert kind.__doc__

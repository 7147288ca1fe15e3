"""Results are sent again until the engine's verdict; work is not done again."""

import asyncio
import itertools
import logging
import time
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from camunda_worker import (
    BpmnError,
    ExternalTask,
    ExternalTaskWorker,
    RetryPolicy,
    TaskFailure,
    TypedValue,
)
from camunda_worker.backoff import Backoff
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    NotFound,
    OptimisticLocking,
    Suspended,
    UnexpectedAnswer,
)
from camunda_worker.result import BpmnErrorResult, Complete, Failure

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

COMPLETE = "POST /external-task/{id}/complete"
UNREACHABLE = EngineUnreachable(COMPLETE, "http://engine", "connection reset")
HTML = UnexpectedAnswer(
    502, operation=COMPLETE, url="http://engine", body="<html>", reason="not the engine's"
)
TOO_LARGE = UnexpectedAnswer(
    413, operation=COMPLETE, url="http://engine", body="<html>", reason="not the engine's"
)
WRONG_PATH = UnexpectedAnswer(
    404, operation=COMPLETE, url="http://engine", body="<html>", reason="not the engine's"
)
OTHER_404 = NotFound(404, "Process engine x not found", operation=COMPLETE, type="RestException")
NO_ENGINE = InvalidRequest(
    400, "No process engine available", operation=COMPLETE, type="InvalidRequestException"
)
UNAUTHORISED = AccessDenied(401, "", operation=COMPLETE)
UNAVAILABLE = EngineFault(503, "starting", operation=COMPLETE, type="RestException")
CONFLICT = OptimisticLocking(
    500, "updated by another transaction", operation=COMPLETE, type="OptimisticLockingException"
)
FAULT = EngineFault(500, "Cannot resolve ${total}", operation=COMPLETE, type="RestException", code=0)
REFUSED = InvalidRequest(400, "Cannot convert value", operation=COMPLETE, type="InvalidRequestException")
SUSPENDED = Suspended(400, "ENGINE-03043 ExternalTask is suspended", operation=COMPLETE, type="RestException")


class Handler:
    """Counts its runs."""

    def __init__(self, result: object = None) -> None:
        self.result = result
        self.runs = 0

    def __call__(self, _: ExternalTask) -> object:
        self.runs += 1
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


@pytest.fixture
def quick_resume(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("camunda_worker.reporting._SUSPENDED_PAUSE", 0.01)


@pytest.mark.parametrize(
    "result", [{"a": 1}, BpmnError("NO"), ValueError("no paper")], ids=["complete", "bpmn error", "failure"]
)
@pytest.mark.parametrize(
    "error",
    [UNREACHABLE, HTML, WRONG_PATH, OTHER_404, NO_ENGINE, UNAUTHORISED, UNAVAILABLE, CONFLICT, SUSPENDED],
    ids=lambda error: f"{type(error).__name__} {getattr(error, 'status', '')}",
)
@pytest.mark.usefixtures("quick_resume")
async def test_a_report_is_repeated_over_an_outage_and_the_handler_ran_once(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    error: CamundaError,
    result: object,
) -> None:
    handler = worker.subscribe("t", Handler(result), retry=RetryPolicy()).handler
    engine.before["report"] = [error] * 5
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert len(stored.reports) == 1
    assert engine.calls.count("report") == 6
    assert handler.runs == 1


@pytest.mark.parametrize("error", [UNREACHABLE, HTML], ids=["reset", "proxy"])
async def test_a_lost_answer_is_asked_for_again_and_gone_counts_as_done(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    error: CamundaError,
    caplog: pytest.LogCaptureFixture,
) -> None:
    handler = worker.subscribe("t", Handler()).handler
    engine.after["report"] = [error]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: engine.calls.count("report") == 2)
    assert stored.reports == [Complete()]
    assert handler.runs == 1
    assert engine.calls.count("report") == 2
    text = "t task-1: the task is gone; the engine may have taken the result at a try without an answer: "
    assert caplog.records[-1].getMessage().startswith(text)


async def test_an_unreported_result_keeps_its_slot(engine: Any, running: Any, eventually: Any) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=1, poll_length=timedelta(milliseconds=20))
    handler = worker.subscribe("t", Handler()).handler
    engine.before["report"] = [UNREACHABLE] * 20
    first, second = engine.add_task("t"), engine.add_task("t")
    async with running(worker):
        await eventually(lambda: engine.calls.count("report") > 10)
        assert (handler.runs, second.worker_id) == (1, None)
        await eventually(lambda: first.ended and second.ended)


async def test_a_later_step_that_fails_three_times_is_the_tasks_failure_with_the_engines_words(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    handler = worker.subscribe("t", Handler({"a": 1}), retry=RetryPolicy()).handler
    engine.before["report"] = [FAULT] * 3
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    (failure,) = stored.reports
    assert isinstance(failure, Failure)
    assert "Cannot resolve ${total}" in failure.error_message
    assert (failure.retries, handler.runs, engine.calls.count("report")) == (0, 1, 4)


async def test_a_later_step_that_fails_twice_is_not(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", Handler({"a": 1}))
    engine.before["report"] = [FAULT] * 2
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert stored.reports == [Complete({"a": 1})]


async def test_the_failure_in_place_of_a_result_has_three_tries_of_its_own(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", Handler({"a": 1}), retry=RetryPolicy())
    engine.before["report"] = [FAULT] * 5
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert isinstance(stored.reports[0], Failure)
    assert engine.calls.count("report") == 6


async def test_an_engine_that_can_do_nothing_at_all_is_an_outage(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    handler = worker.subscribe("t", Handler({"a": 1})).handler
    engine.before["report"] = [FAULT] * 8
    engine.before["extend_lock"] = [FAULT, UNREACHABLE, FAULT, FAULT]  # as without its database
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert stored.reports == [Complete({"a": 1})]
    assert handler.runs == 1


async def test_a_result_that_no_proxy_lets_through_is_the_tasks_failure(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", Handler({"a": "long"}))
    engine.before["report"] = [TOO_LARGE]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert "413" in stored.reports[0].error_message


async def test_a_result_that_the_engine_refuses_is_the_tasks_failure_with_the_engines_words(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    handler = worker.subscribe("t", Handler({"a": 1}), retry=RetryPolicy()).handler
    engine.before["report"] = [REFUSED]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    (failure,) = stored.reports
    assert isinstance(failure, Failure)
    assert "Cannot convert value" in failure.error_message
    assert (failure.retries, handler.runs) == (0, 1)


@pytest.mark.parametrize("variables", [{"a": object()}, {"a": 1}], ids=["not encoded", "refused"])
async def test_a_failure_whose_variables_cannot_be_sent_is_sent_without_them(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, variables: Mapping[str, object]
) -> None:
    @worker.subscribe("t")
    def fail(task: ExternalTask) -> object:
        return task.failure("no paper", "tray 2", retries=7, variables=variables)

    if variables == {"a": 1}:
        engine.before["report"] = [REFUSED]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    (failure,) = stored.reports
    assert (failure.error_message, failure.retries, failure.variables) == ("no paper", 7, {})
    assert failure.error_details.startswith("tray 2\n")
    assert len(failure.error_details) > len("tray 2\n")


async def test_a_failure_that_the_engine_does_not_take_is_one_that_says_less(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    @worker.subscribe("t", retry=RetryPolicy.fixed(2, timedelta(minutes=1)))
    def fail(task: ExternalTask) -> object:
        return task.failure("no paper", retries=10**10)  # more than a column holds

    engine.before["report"] = [REFUSED] * 2
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    (failure,) = stored.reports
    assert "in the worker's log" in failure.error_message
    assert f"the engine does not take the failure: {REFUSED}; it was: no paper" in caplog.text
    assert (failure.error_details, failure.retries) == (None, 2)


async def test_what_must_not_be_tried_again_is_not_though_the_engine_does_not_take_its_details(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    @worker.subscribe("t", retry=RetryPolicy.fixed(2, timedelta(minutes=1)))
    def fail(task: ExternalTask) -> object:
        return task.failure("no paper", "all of the paper's history", retries=0)

    engine.before["report"] = [TOO_LARGE]
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    (failure,) = stored.reports
    assert (failure.error_details, failure.retries) == (None, 0)


async def test_a_failure_that_the_engine_refuses_is_left_to_the_end_of_its_lock_and_the_worker_goes_on(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    worker.subscribe("bad", Handler(ValueError("no paper")))
    worker.subscribe("good", Handler())
    engine.before["report"] = [REFUSED] * 2
    bad = engine.add_task("bad")
    async with running(worker):
        await eventually(lambda: engine.calls.count("report") == 2)
        good = engine.add_task("good")
        await eventually(lambda: good.ended)
    assert bad.reports == []
    assert "the engine does not take the failure" in caplog.text


async def test_a_mistake_that_one_task_meets_is_logged_and_the_worker_goes_on(
    engine: Any, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=1, poll_length=timedelta(milliseconds=20))
    worker.subscribe("bad", Handler())
    worker.subscribe("good", Handler())
    engine.before["report"] = [RuntimeError("no CamundaError")]
    bad = engine.add_task("bad")
    async with running(worker):
        await eventually(lambda: "report" in engine.calls)
        good = engine.add_task("good")
        await eventually(lambda: good.ended)
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert record.getMessage() == "bad task-1: not brought to its end, its lock runs out by itself"
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == "no CamundaError"
    assert (bad.reports, bad.worker_id is None) == ([], False)


@pytest.mark.parametrize(
    "error",
    [
        LockLost(400, "It is locked by worker 'b'", operation=COMPLETE, type="RestException"),
        NotFound(
            404, "External task with id task-1 does not exist", operation=COMPLETE, type="RestException"
        ),
    ],
    ids=["lost", "gone"],
)
async def test_a_result_that_no_longer_counts_is_not_sent_again(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    error: CamundaError,
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker.subscribe("bad", Handler())
    worker.subscribe("good", Handler())
    engine.before["report"] = [error]
    bad = engine.add_task("bad")
    async with running(worker):
        await eventually(lambda: "report" in engine.calls)
        good = engine.add_task("good")
        await eventually(lambda: good.ended)
    assert bad.reports == []
    assert engine.calls.count("report") == 2
    assert "result not taken" in caplog.text


async def test_an_expired_lock_is_no_verdict_while_nobody_else_took_the_task(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    stored = engine.add_task("t")

    @worker.subscribe("t")
    def slow(task: ExternalTask) -> dict[str, int]:
        stored.lock_ends = 0.0
        return {"a": 1}

    async with running(worker):
        await eventually(lambda: stored.ended)
    assert stored.reports == [Complete({"a": 1})]


async def test_a_variable_that_cannot_be_read_fails_its_task_only_if_it_is_asked_for(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    broken = {"bad": TypedValue("{broken", "Json"), "good": 1}
    worker.subscribe("asks", lambda task: {"seen": task.variables["bad"]}, retry=RetryPolicy())
    worker.subscribe("does-not", lambda task: {"seen": task.variables["good"]})
    asks, does_not = engine.add_task("asks", broken), engine.add_task("does-not", broken)
    async with running(worker):
        await eventually(lambda: asks.reports and does_not.reports)
    assert asks.reports[0].error_message.startswith("VariableError: variable 'bad': cannot be read as Json")
    assert does_not.reports == [Complete({"seen": 1})]


async def test_a_bpmn_error_carries_its_code_message_and_variables(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", Handler(BpmnError("NO", "not now", {"a": 1})))
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert stored.reports == [BpmnErrorResult("NO", "not now", {"a": 1})]


@pytest.mark.parametrize(
    ("result", "line"),
    [
        ({"a": 1}, "completed"),
        (BpmnError("NO"), "ended with BPMN error 'NO'"),
        (TaskFailure("no paper", retries=2), "failed, to be tried 2 more times: no paper"),
        (TaskFailure("no paper", retries=1), "failed, to be tried once more: no paper"),
    ],
    ids=["complete", "bpmn error", "failure", "last but one"],
)
async def test_a_task_has_a_line_for_its_beginning_and_one_for_its_end(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    result: object,
    line: str,
) -> None:
    caplog.set_level(logging.DEBUG, "camunda_worker")
    worker.subscribe("t", Handler(result))
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    lines = [one.getMessage() for one in caplog.records if getattr(one, "task_id", None) == "task-1"]
    assert lines == ["t task-1: handler Handler begins", f"t task-1: {line}"]


async def test_an_idle_worker_is_silent(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    worker.subscribe("t", Handler())
    async with running(worker):
        await eventually(lambda: engine.polls)
        caplog.set_level(logging.DEBUG, "camunda_worker")
        await eventually(lambda: len(engine.polls) > 5)
        assert caplog.records == []


async def test_an_outage_of_reports_is_one_warning_for_a_task_with_its_extras(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, caplog: pytest.LogCaptureFixture
) -> None:
    worker.subscribe("t", Handler({"card": "4111"}))
    engine.before["report"] = [UNREACHABLE] * 5
    stored = engine.add_task("t", {"card": "4111"}, business_key="order-7")
    async with running(worker):
        await eventually(lambda: stored.ended)
    (record,) = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert record.getMessage() == f"t task-1: result not reported yet, trying again: {UNREACHABLE}"
    extras = {
        name: getattr(record, name) for name in ("task_id", "topic", "process_instance_id", "business_key")
    }
    assert extras == {
        "task_id": "task-1",
        "topic": "t",
        "process_instance_id": "instance-1",
        "business_key": "order-7",
    }
    assert "4111" not in caplog.text


async def test_a_retry_starts_on_time_though_nothing_wakes_a_long_poll(
    engine: Any, running: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, poll_length=timedelta(seconds=20))
    starts: list[float] = []

    @worker.subscribe("t", retry=RetryPolicy.fixed(1, timedelta(milliseconds=500), jitter=0))
    def fail_once(task: ExternalTask) -> None:
        starts.append(time.monotonic())
        if len(starts) == 1:
            raise ValueError("no paper")

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
        worker.stop()
        engine.add_task("t")  # ends the long poll, and is given back
    assert 0.25 < starts[1] - starts[0] < 1.5


async def test_a_retry_at_once_waits_until_it_can_be_offered(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", Handler(ValueError("no paper")), retry=RetryPolicy.fixed(1, timedelta(0)))
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert stored.reports[0].retry_timeout == timedelta(milliseconds=300)


async def test_what_was_not_reported_in_an_outage_goes_out_before_the_next_poll(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = asyncio.Event()

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        await free.wait()

    def next_delay(self: Backoff, least: float = 0.0) -> float:
        self.tries += 1
        # reports would come again in an hour
        return 0.05 if engine.calls[-1] == "fetch_and_lock" else 3600.0

    monkeypatch.setattr(Backoff, "next", next_delay)
    tasks = [engine.add_task("t") for _ in range(3)]
    async with running(worker):
        await eventually(lambda: all(task.worker_id for task in tasks))
        engine.before["fetch_and_lock"] += [UNREACHABLE] * 3
        engine.before["report"] += [UNREACHABLE] * 3
        free.set()
        await eventually(lambda: all(task.ended for task in tasks))
    assert all(len(task.reports) == 1 for task in tasks)


async def test_results_that_hold_all_slots_in_an_outage_go_out_together_before_the_next_poll(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    delays = itertools.chain([0.05], itertools.repeat(3600.0))  # one report finds out that the engine is back
    monkeypatch.setattr(Backoff, "next", lambda self, least=0.0: next(delays))
    engine.before["report"] += [UNREACHABLE] * 10
    tasks = [engine.add_task("t") for _ in range(10)]
    worker.subscribe("t", Handler())
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    reports = [number for number, call in enumerate(engine.calls) if call == "report"]
    assert "fetch_and_lock" not in engine.calls[reports[0] : reports[-1]]


async def test_hundreds_of_results_that_go_out_together_hold_up_nothing(
    engine: Any, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = ExternalTaskWorker(engine, max_tasks=400, poll_length=timedelta(milliseconds=20))
    delays = itertools.chain([0.5], itertools.repeat(3600.0))  # one report finds out that the engine is back
    monkeypatch.setattr(Backoff, "next", lambda self, least=0.0: next(delays))
    engine.before["report"] += [UNREACHABLE] * 400
    tasks = [engine.add_task("t") for _ in range(400)]

    @worker.subscribe("t")
    async def handle(task: ExternalTask) -> None: ...

    async with running(worker):
        await eventually(lambda: engine.calls.count("report") > 400)
        used = time.process_time()
        await eventually(lambda: all(task.ended for task in tasks))
        assert time.process_time() - used < 1  # it was ten times as much when each looked at all others


@pytest.mark.usefixtures("short_locks")
async def test_a_lock_whose_time_is_over_is_extended_before_the_report(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    @worker.subscribe("t", lock_duration=timedelta(seconds=0.1))
    async def blocks(task: ExternalTask) -> None:
        time.sleep(0.15)  # noqa: ASYNC251 - nothing keeps the lock meanwhile

    task = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: task.ended)
    reported = engine.calls.index("report")
    assert "extend_lock" in engine.calls[:reported]
    assert len(task.reports) == 1


@pytest.mark.usefixtures("short_locks")
async def test_a_result_that_comes_too_late_is_not_sent(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    @worker.subscribe("t", lock_duration=timedelta(seconds=0.1))
    async def blocks(task: ExternalTask) -> None:
        time.sleep(0.15)  # noqa: ASYNC251 - nothing keeps the lock meanwhile
        stored.worker_id, stored.lock_ends = "another worker", engine.clock() + 60

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: "extend_lock" in engine.calls)
    assert "report" not in engine.calls

"""What handlers do is their tasks' fate, and never the worker's."""

import asyncio
import contextvars
import functools
import sys
import threading
from datetime import timedelta
from typing import Any

import pytest

from camunda_worker import (
    BpmnError,
    ExternalTask,
    ExternalTaskWorker,
    FileValue,
    RetryPolicy,
    TaskContext,
    TaskFailure,
    TaskResult,
    TypedValue,
)
from camunda_worker.result import BpmnErrorResult, Complete, Failure

pytestmark = [pytest.mark.fast, pytest.mark.anyio]


async def test_sync_and_async_handlers_run_side_by_side(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    met = threading.Barrier(2)
    reached = asyncio.Event()

    @worker.subscribe("sync")
    def in_a_thread(task: ExternalTask) -> dict[str, bool]:
        met.wait(10)
        return {"main": threading.current_thread() is threading.main_thread()}

    @worker.subscribe("async")
    async def on_the_loop(task: ExternalTask) -> dict[str, bool]:
        reached.set()
        await asyncio.get_running_loop().run_in_executor(None, met.wait, 10)
        return {"main": threading.current_thread() is threading.main_thread()}

    first, second = engine.add_task("sync"), engine.add_task("async")
    async with running(worker):
        await eventually(lambda: first.ended and second.ended)
    assert first.reports == [Complete({"main": False})]
    assert second.reports == [Complete({"main": True})]


async def test_a_result_that_is_made_and_not_returned_is_the_tasks_failure(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    @worker.subscribe("sync")
    def forget(task: ExternalTask) -> None:
        task.failure("too much")

    @worker.subscribe("async")
    async def forget_later(task: ExternalTask) -> None:
        task.complete({"a": 1})

    stored = [engine.add_task(topic) for topic in ("sync", "async")]
    async with running(worker):
        await eventually(lambda: all(one.reports for one in stored))
    messages = [one.reports[0].error_message for one in stored]
    assert messages == [
        f"TypeError: the handler made a {made} and returned nothing; return what task.…(…) makes"
        for made in ("Failure", "Complete")
    ]


RESULTS = [
    (lambda task: task.complete({"a": 1}, {"b": 2}), Complete({"a": 1}, {"b": 2})),
    (lambda task: {"a": task.variables["in"]}, Complete({"a": 7})),
    (lambda task: None, Complete()),
    (lambda task: task.bpmn_error("NO", "not now", {"a": 1}), BpmnErrorResult("NO", "not now", {"a": 1})),
]


def as_async(handler: Any) -> Any:
    @functools.wraps(handler)
    async def later(task: ExternalTask) -> object:
        await asyncio.sleep(0)
        return handler(task)

    return later


@pytest.mark.parametrize("colour", [lambda handler: handler, as_async], ids=["def", "async def"])
@pytest.mark.parametrize(("handler", "report"), RESULTS)
async def test_what_a_handler_returns_is_reported(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    colour: Any,
    handler: Any,
    report: TaskResult,
) -> None:
    worker.subscribe("t", colour(handler))
    stored = engine.add_task("t", {"in": 7})
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert stored.reports == [report]


def raises(error: BaseException) -> Any:
    def handler(task: ExternalTask) -> None:
        raise error

    return handler


def exits(task: ExternalTask) -> None:
    sys.exit("enough")


class Untraced(Exception):
    @property
    def __traceback__(self) -> Any:
        raise RuntimeError("no traceback")

    def with_traceback(self, _: Any) -> Any:
        raise RuntimeError("no traceback")


class Exits(Exception):
    def __str__(self) -> str:
        raise SystemExit("no text")


MISHAPS = [
    (raises(Untraced("no paper")), "Untraced: no paper"),
    (raises(Exits()), "Exits: its text cannot be had"),
    (raises(ValueError("no paper")), "ValueError: no paper"),
    (exits, "SystemExit: enough"),
    (raises(asyncio.CancelledError()), "CancelledError"),
    (raises(TimeoutError()), "TimeoutError"),
    (raises(BpmnError("")), "ValueError: error_code"),
    (raises(TaskFailure("no", retries=-1)), "ValueError: retries -1"),
    (lambda task: 42, "TypeError: the handler returned a value of type int; return task.complete"),
    (lambda task: [], "TypeError: the handler returned a value of type list"),
    (lambda task: task.variables["nothing"], "MissingVariable: variable 'nothing': not there; there are: in"),
    (lambda task: task.complete([1]), "TypeError: variables are a dict by name, not a list"),
    (lambda task: {"a": object()}, "variable 'a': a value of type object cannot be sent"),
    (lambda task: {1: "a"}, "variable '1': a name is a string"),
    (
        lambda task: task.complete(local_variables={"a": object()}),
        "variable 'a': a value of type object cannot be sent",
    ),
    (lambda task: task.bpmn_error("NO", variables={"a": "\udce4"}), "variable 'a': half a surrogate pair"),
]


@pytest.mark.parametrize("colour", [lambda handler: handler, as_async], ids=["def", "async def"])
@pytest.mark.parametrize(("handler", "message"), MISHAPS)
async def test_whatever_goes_wrong_is_that_tasks_failure_and_the_worker_goes_on(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    colour: Any,
    handler: Any,
    message: str,
) -> None:
    worker.subscribe("bad", colour(handler), retry=RetryPolicy())
    worker.subscribe("good", lambda task: None)
    bad = engine.add_task("bad", {"in": 7})
    async with running(worker):
        await eventually(lambda: bad.reports)
        good = engine.add_task("good")
        await eventually(lambda: good.ended)
    (failure,) = bad.reports
    assert isinstance(failure, Failure)
    assert failure.error_message.startswith(message)
    assert failure.retries == 0
    assert not bad.ended


async def test_a_handler_that_ends_its_thread_fails_its_task_and_the_worker_goes_on(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(threading, "excepthook", lambda args: seen.append(args.exc_type))
    worker.subscribe("bad", raises(KeyboardInterrupt()), retry=RetryPolicy())
    worker.subscribe("good", lambda task: None)
    bad = engine.add_task("bad")
    async with running(worker):
        await eventually(lambda: bad.reports)
        for _ in range(2):  # one by one: the ended thread is not counted on
            good = engine.add_task("good")
            await eventually(lambda good=good: good.ended)
    assert [report.error_message for report in bad.reports] == ["the handler ended its thread"]
    assert seen == [KeyboardInterrupt]


async def test_an_async_handler_that_cancels_itself_fails_its_task(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    @worker.subscribe("t")
    async def cancel_myself(task: ExternalTask) -> None:
        current = asyncio.current_task()
        assert current is not None
        current.cancel("of my own making")
        await asyncio.sleep(10)

    stored = engine.add_task("t")
    async with running(worker) as run:
        await eventually(lambda: stored.reports)
        assert not run.done()
    assert stored.reports[0].error_message == "CancelledError: of my own making"


async def test_an_async_handler_that_raises_what_is_no_exception_fails_its_task(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    class Outcome(BaseException):
        """As test frameworks have them."""

    worker.subscribe("t", as_async(raises(BaseExceptionGroup("two", [SystemExit(), Outcome()]))))
    worker.subscribe("u", as_async(raises(Outcome("skipped"))))
    first, second = engine.add_task("t"), engine.add_task("u")
    async with running(worker):
        await eventually(lambda: first.reports and second.reports)
    assert first.reports[0].error_message == "BaseExceptionGroup: two (2 sub-exceptions)"
    assert second.reports[0].error_message == "Outcome: skipped"


async def test_an_exception_group_is_a_failure_like_any_other(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", as_async(raises(ExceptionGroup("two", [ValueError("a"), ValueError("b")]))))
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert stored.reports[0].error_message == "ExceptionGroup: two (2 sub-exceptions)"


@pytest.mark.parametrize("colour", [lambda handler: handler, as_async], ids=["def", "async def"])
async def test_the_traceback_in_the_details_begins_at_the_handler(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, colour: Any
) -> None:
    worker.subscribe("t", colour(raises(ValueError("no paper"))))
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.reports)
    details = stored.reports[0].error_details
    assert details.startswith("Traceback (most recent call last):\n")
    assert details.endswith("ValueError: no paper\n")
    assert f'File "{__file__}"' in details.splitlines()[1]
    assert "camunda_worker" not in details.replace(__file__, "")


@pytest.mark.parametrize("colour", [lambda handler: handler, as_async], ids=["def", "async def"])
@pytest.mark.parametrize(
    ("variables", "error"),
    [
        ({}, "MissingVariable: variable 'sheets': not there; nothing else was asked for, or is there"),
        ({"sheets": "many"}, "VariableError: variable 'sheets': needs int, got str"),
        ({"sheets": TypedValue("{", "Json")}, "VariableError: variable 'sheets': cannot be read as Json: "),
    ],
)
async def test_a_variable_that_a_parameter_cannot_be_is_told_without_our_own_lines(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    colour: Any,
    variables: Any,
    error: str,
) -> None:
    def print_out(sheets: int) -> None: ...

    worker.subscribe("t", colour(print_out))
    stored = engine.add_task("t", variables)
    async with running(worker):
        await eventually(lambda: stored.reports)
    details = stored.reports[0].error_details
    assert details.startswith(f"camunda_worker.errors.{error}")
    assert stored.retries == 3  # it may be there by then
    for told in (details, caplog.text):
        assert "Traceback" not in told
        assert "The above exception" not in told


async def test_failures_count_down_to_an_incident(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    seen: list[int | None] = []

    @worker.subscribe("t", retry=RetryPolicy.fixed(2, timedelta(0)))
    def fail(task: ExternalTask) -> None:
        seen.append(task.retries)
        raise ValueError("no paper")

    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.retries == 0)
    assert seen == [None, 2, 1]
    assert [report.retries for report in stored.reports] == [2, 1, 0]


async def test_a_handler_sees_the_context_variables_of_whoever_runs_the_worker(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    tenant = contextvars.ContextVar("tenant", default="none")
    worker.subscribe("sync", lambda task: {"tenant": tenant.get()})

    @worker.subscribe("async")
    async def on_the_loop(task: ExternalTask) -> dict[str, str]:
        seen = tenant.get()
        tenant.set("changed for this task only")
        return {"tenant": seen}

    tenant.set("acme")
    tasks = [engine.add_task(topic) for topic in ("sync", "async", "async")]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert [task.reports for task in tasks] == [[Complete({"tenant": "acme"})]] * 3


async def test_a_handler_gets_a_context_of_its_own(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    contexts: list[TaskContext] = []

    @worker.subscribe("t")
    def note(task: ExternalTask, context: TaskContext) -> None:
        contexts.append(context)

    tasks = [engine.add_task("t") for _ in range(2)]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert contexts[0] is not contexts[1]
    assert not contexts[0].cancelled.is_set()


async def test_handlers_run_in_daemon_threads_that_are_used_again(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    threads: list[threading.Thread] = []
    worker.subscribe("t", lambda task: threads.append(threading.current_thread()))
    async with running(worker):
        for _ in range(5):
            stored = engine.add_task("t")
            await eventually(lambda stored=stored: stored.ended)
        assert all(thread.daemon for thread in threads)
        assert len(set(threads)) == 1
    await eventually(lambda: not threads[0].is_alive())


async def test_a_task_whose_thread_cannot_be_begun_is_given_back_and_the_worker_goes_on(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    begin, limits = threading.Thread.start, [True, True]

    def begin_later(self: threading.Thread) -> None:
        if self.name.startswith("handler-") and limits and limits.pop():
            raise RuntimeError("can't start new thread")
        begin(self)

    monkeypatch.setattr("camunda_worker.threads._PAUSE", 0.01)
    monkeypatch.setattr(threading.Thread, "start", begin_later)
    worker.subscribe("t", lambda task: None)

    @worker.subscribe("files")
    def read(file: FileValue) -> None:
        assert file.content == b"a"

    tasks = [engine.add_task("t"), engine.add_task("files", {"file": FileValue("a.txt", b"a")})]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert "t task-1: not begun, the system gives no thread: can't start new thread" in caplog.messages
    assert engine.calls.count("unlock") == 2
    assert [task.reports for task in tasks] == [[Complete()], [Complete()]]

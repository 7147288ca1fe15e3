"""How a run begins and how it ends."""

import asyncio
import contextlib
import gc
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest

from camunda_worker import ExternalTask, ExternalTaskWorker, FileValue, TaskContext, events, subscribe
from camunda_worker.collecting import settled
from camunda_worker.errors import EngineUnreachable, UnexpectedAnswer
from camunda_worker.result import Complete

pytestmark = [pytest.mark.fast, pytest.mark.anyio]


def short(engine: Any, **settings: Any) -> ExternalTaskWorker:
    return ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20), **settings)


async def test_a_topic_has_one_handler(engine: Any, worker: ExternalTaskWorker) -> None:
    def first(task: ExternalTask) -> None: ...
    def second(task: ExternalTask) -> None: ...

    worker.subscribe("t", first)
    name = "test_a_topic_has_one_handler.<locals>."
    with pytest.raises(
        ValueError,
        match=re.escape(f"topic 't': already handled by {name}first, cannot be by {name}second too"),
    ):
        worker.subscribe("t", second)
    with pytest.raises(ValueError, match="topic 't': already handled by"):
        ExternalTaskWorker(engine, subscriptions=[subscribe("t")(first), subscribe("t")(second)])


async def test_a_worker_without_topics_does_not_start(worker: ExternalTaskWorker, engine: Any) -> None:
    with pytest.raises(ValueError, match=r"no topic is subscribed.*subscriptions="):
        await worker.arun()
    assert engine.calls == []


@pytest.mark.parametrize(
    ("settings", "error", "text"),
    [
        ({"max_tasks": 0}, ValueError, "max_tasks 0: a worker runs at least one task at a time"),
        (
            {"poll_length": timedelta(minutes=31)},
            ValueError,
            "the engine holds a poll for 30 minutes at most",
        ),
        ({"max_tasks": 2.5}, TypeError, r"max_tasks is an int, not 2\.5"),
        ({"poll_length": timedelta(-1)}, ValueError, "poll_length"),
        ({"poll_length": 5}, TypeError, "poll_length is a timedelta, not 5"),
        ({"grace": timedelta(-1)}, ValueError, "grace"),
        ({"grace": 30}, TypeError, "grace is a timedelta, not 30"),
        ({"worker_id": 5}, TypeError, "worker_id is a str, not 5"),
        ({"create_time_order": "oldest"}, ValueError, "create_time_order is 'asc' or 'desc', not 'oldest'"),
        ({"auth": "token"}, ValueError, "auth: only for a url"),
        ({"connection": 5}, TypeError, "connection: give an engine's url or a Connection, not 5"),
        (
            {"subscriptions": [print]},
            TypeError,
            r"subscriptions: <built-in function print> is none; decorate it",
        ),
        (
            {"subscriptions": print},
            TypeError,
            "subscriptions: a list is needed, not <built-in function print>",
        ),
        ({"hooks": print}, TypeError, "hooks: a list is needed, not <built-in function print>"),
    ],
)
async def test_settings_that_cannot_work_are_refused_by_name(
    engine: Any, settings: dict[str, Any], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        ExternalTaskWorker(**{"connection": engine} | settings)


async def test_each_run_has_a_worker_id_of_its_own_under_the_label(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    ids = []
    for label in ("python", "billing", "x" * 300):
        worker = short(engine, worker_id=label)
        worker.subscribe("t", lambda task: None)
        for _ in range(2):
            engine.polls.clear()
            async with running(worker):
                await eventually(lambda: engine.polls)
            ids.append(engine.polls[0].worker_id)
    assert len(set(ids)) == 6
    assert [id_.partition("-")[0][:7] for id_ in ids] == [
        "python",
        "python",
        "billing",
        "billing",
        "x" * 7,
        "x" * 7,
    ]
    assert max(map(len, ids)) == 255


async def test_a_worker_runs_again_after_a_stop(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("t", lambda task: None)
    for _ in range(3):
        stored = engine.add_task("t")
        async with running(worker):
            await eventually(lambda stored=stored: stored.ended)


def test_a_worker_runs_in_one_event_loop_after_another(engine: Any) -> None:
    worker = short(engine)

    @worker.subscribe("t")
    async def handle(task: ExternalTask) -> None:
        worker.stop()

    for _ in range(2):
        stored = engine.add_task("t")
        worker.run()
        assert stored.ended


def test_what_was_there_before_a_run_is_out_of_garbage_collections_until_it_ends(engine: Any) -> None:
    worker = short(engine)
    engine.add_task("t")
    frozen = []

    @worker.subscribe("t")
    async def handle(task: ExternalTask) -> None:
        frozen.append(gc.get_freeze_count())
        worker.stop()

    worker.run()
    assert frozen[0] > 10_000
    assert gc.get_freeze_count() == 0
    gc.freeze()  # somebody's own, as before a fork, is left to them
    engine.add_task("t")
    worker.run()
    assert gc.get_freeze_count() > 10_000
    gc.unfreeze()


def test_what_the_interpreter_itself_has_frozen_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    unfrozen = []
    monkeypatch.setattr(gc, "get_freeze_count", lambda: 375)  # as in Python 3.12.1
    monkeypatch.setattr(gc, "unfreeze", lambda: unfrozen.append(True))
    with settled():
        assert not unfrozen
    assert unfrozen == [True]
    monkeypatch.undo()
    gc.unfreeze()


def test_garbage_collections_are_rare_until_a_run_ends(engine: Any) -> None:
    worker = short(engine)
    engine.add_task("t")
    before, meanwhile = gc.get_threshold(), []

    @worker.subscribe("t")
    async def handle(task: ExternalTask) -> None:
        meanwhile.append(gc.get_threshold())
        worker.stop()

    worker.run()
    assert meanwhile == [(10_000, *before[1:])]
    assert gc.get_threshold() == before


@pytest.mark.parametrize("new", [0, 50_000])  # none: they are off
def test_rarer_garbage_collections_are_left_to_who_has_set_them(new: int) -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(new)
        with settled():
            assert gc.get_threshold()[0] == new
        assert gc.get_threshold()[0] == new
    finally:
        gc.set_threshold(*before)


def test_a_threshold_set_during_a_run_stays() -> None:
    before = gc.get_threshold()
    try:
        with settled(), settled():
            gc.set_threshold(900)
        assert gc.get_threshold()[0] == 900
    finally:
        gc.set_threshold(*before)


def test_what_several_runs_leave_out_of_garbage_collections_comes_back_with_the_end_of_the_last_one() -> None:
    with contextlib.ExitStack() as last:
        with settled():
            last.enter_context(settled())
        assert gc.get_freeze_count() > 10_000
    assert gc.get_freeze_count() == 0


def test_another_event_loop_than_asyncios_is_refused_in_plain_words(worker: ExternalTaskWorker) -> None:
    worker.subscribe("t", lambda task: None)
    run = worker.arun()
    with pytest.raises(RuntimeError, match="needs an event loop of asyncio"):
        run.send(None)  # as trio does


async def test_a_worker_runs_once_at_a_time(worker: ExternalTaskWorker, running: Any) -> None:
    worker.subscribe("t", lambda task: None)
    async with running(worker) as run:
        with pytest.raises(RuntimeError, match="this worker runs already"):
            await worker.arun()
        with pytest.raises(RuntimeError, match="topic 'u': subscribe before the worker runs"):
            worker.subscribe("u", lambda task: None)
        assert not run.done()


async def test_in_a_running_event_loop_a_run_is_refused_with_what_to_await(
    worker: ExternalTaskWorker, running: Any, eventually: Any, engine: Any
) -> None:
    worker.subscribe("t", lambda task: None)
    with pytest.raises(RuntimeError, match=r"await worker\.arun\(\)"):
        worker.run()
    gc.collect()  # a coroutine that nobody awaits would be told
    async with running(worker):
        await eventually(lambda: engine.polls)


async def test_a_stop_without_a_run_does_nothing(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.stop()
    worker.subscribe("t", lambda task: None)
    stored = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: stored.ended)
    worker.stop()


async def test_a_stop_may_come_from_another_thread(
    engine: Any, worker: ExternalTaskWorker, eventually: Any
) -> None:
    worker.subscribe("t", lambda task: None)
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: engine.polls)
    thread = threading.Thread(target=worker.stop)
    thread.start()
    async with asyncio.timeout(10):
        await run
    thread.join()


async def test_a_handler_may_stop_its_worker(engine: Any, worker: ExternalTaskWorker) -> None:
    worker.subscribe("t", lambda task: worker.stop())
    stored = engine.add_task("t")
    async with asyncio.timeout(10):
        await worker.arun()
    assert stored.ended


def test_a_worker_runs_in_another_thread_than_the_main_one(engine: Any) -> None:
    worker = short(engine)
    handled = threading.Event()
    worker.subscribe("t", lambda task: handled.set())
    stored = engine.add_task("t")
    thread = threading.Thread(target=worker.run)
    thread.start()
    assert handled.wait(10)
    worker.stop()
    thread.join(10)
    assert not thread.is_alive()
    assert stored.ended


def run_in_a_loop(worker: ExternalTaskWorker) -> None:
    asyncio.run(worker.arun())


@pytest.mark.parametrize("door", [ExternalTaskWorker.run, run_in_a_loop])
def test_a_final_error_is_raised_as_it_is_with_a_traceback_that_begins_here(engine: Any, door: Any) -> None:
    worker = short(engine)
    worker.subscribe("t", lambda task: None)
    error = UnexpectedAnswer(
        404, operation="POST", url="http://engine", body="<html>", reason="not the engine's"
    )
    engine.before["fetch_and_lock"] = [error]
    with pytest.raises(UnexpectedAnswer) as info:
        door(worker)
    assert info.value is error
    files = {entry.path.name for entry in info.traceback}
    assert files <= {"test_shutdown.py", "worker.py", "runners.py", "base_events.py"}


@pytest.mark.parametrize("colour", ["sync", "async"])
async def test_a_stop_waits_for_running_handlers_and_reports_their_results(
    engine: Any, worker: ExternalTaskWorker, eventually: Any, colour: str
) -> None:
    started = threading.Event()

    @worker.subscribe("sync")
    def block(task: ExternalTask) -> dict[str, int]:
        started.set()
        time.sleep(0.2)
        return {"a": 1}

    @worker.subscribe("async")
    async def wait(task: ExternalTask) -> dict[str, int]:
        started.set()
        await asyncio.sleep(0.2)
        return {"a": 1}

    stored = engine.add_task(colour)
    run = asyncio.create_task(worker.arun())
    await eventually(started.is_set)
    worker.stop()
    async with asyncio.timeout(10):
        await run
    assert stored.reports == [Complete({"a": 1})]


async def test_after_a_stop_nothing_is_fetched(
    engine: Any, worker: ExternalTaskWorker, eventually: Any
) -> None:
    go_on = asyncio.Event()

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        await go_on.wait()

    engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: len(engine.polls) > 1)
    worker.stop()
    await eventually(lambda: not engine.pending)  # the pending poll has ended
    late, polls = engine.add_task("t"), len(engine.polls)
    await asyncio.sleep(0.1)
    go_on.set()
    await run
    assert len(engine.polls) == polls
    assert late.worker_id is None


async def test_what_the_pending_poll_brings_after_a_stop_is_given_back(engine: Any, eventually: Any) -> None:
    worker = ExternalTaskWorker(engine, poll_length=timedelta(seconds=30))
    runs: list[str] = []
    worker.subscribe("t", lambda task: runs.append(task.id))
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: engine.pending)  # the poll is pending
    worker.stop()
    await asyncio.sleep(0.05)
    assert not run.done()  # the poll is waited for, not dropped
    stored = engine.add_task("t")
    async with asyncio.timeout(5):
        await run
    assert runs == []
    assert stored.worker_id is None
    assert engine.calls[-2:] == ["extend_lock", "unlock"]


async def test_an_async_handler_past_the_grace_time_is_cancelled_and_its_task_given_back(
    engine: Any, eventually: Any
) -> None:
    worker = short(engine, grace=timedelta(milliseconds=100))
    cancelled: list[bool] = []

    @worker.subscribe("t")
    async def wait(task: ExternalTask, context: TaskContext) -> None:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            cancelled.append(context.cancelled.is_set())
            raise

    stored = engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: stored.worker_id)
    began = time.monotonic()
    worker.stop()
    async with asyncio.timeout(5):
        await run
    assert time.monotonic() - began > 0.1
    assert cancelled == [True]
    assert (stored.worker_id, stored.reports) == (None, [])


async def test_an_engine_that_breaks_its_contract_ends_the_run_and_its_handlers(
    engine: Any, eventually: Any
) -> None:
    worker = short(engine)
    ends: list[str] = []

    async def handle(task: ExternalTask) -> None:
        engine.before["fetch_and_lock"].append(RuntimeError("no CamundaError"))
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            ends.append("cancelled")
            raise

    worker.subscribe("t", handle)
    engine.add_task("t")
    with pytest.raises(ExceptionGroup) as broken:
        await worker.arun()
    assert broken.group_contains(RuntimeError, match="no CamundaError")
    await eventually(lambda: ends == ["cancelled"])
    assert "report" not in engine.calls


async def test_an_async_handler_that_ends_in_spite_of_its_cancellation_is_reported(
    engine: Any, eventually: Any
) -> None:
    worker = short(engine, grace=timedelta(0))

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> dict[str, int]:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return {"rescued": 1}
        return {}

    stored = engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: stored.worker_id)
    worker.stop()
    async with asyncio.timeout(5):
        await run
    assert stored.reports == [Complete({"rescued": 1})]


async def test_a_sync_handler_past_the_grace_time_is_told_and_waited_for(
    engine: Any, eventually: Any
) -> None:
    worker = short(engine, grace=timedelta(0))
    told: list[bool] = []

    @worker.subscribe("t", lock_duration=timedelta(seconds=1))
    def block(task: ExternalTask, context: TaskContext) -> dict[str, int]:
        told.append(context.cancelled.wait(10))
        time.sleep(0.5)
        return {"a": 1}

    stored = engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: stored.worker_id)
    worker.stop()
    async with asyncio.timeout(10):
        await run
    assert told == [True]
    assert stored.reports == [Complete({"a": 1})]
    assert "extend_lock" in engine.calls  # its lock was kept until then


def cancel_the_task(run: "asyncio.Task[None]", scope: anyio.CancelScope) -> None:
    run.cancel()


def cancel_the_scope(run: "asyncio.Task[None]", scope: anyio.CancelScope) -> None:
    scope.cancel()


@pytest.mark.parametrize("cancel", [cancel_the_task, cancel_the_scope])
async def test_cancelling_arun_stops_in_order(engine: Any, eventually: Any, cancel: Any) -> None:
    worker = short(engine)
    go_on = threading.Event()

    @worker.subscribe("sync")
    def block(task: ExternalTask) -> dict[str, int]:
        go_on.wait(10)
        return {"a": 1}

    @worker.subscribe("async")
    async def wait(task: ExternalTask) -> None:
        await asyncio.sleep(10)

    scope = anyio.CancelScope()

    async def arun() -> None:
        with scope:
            await worker.arun()

    sync, async_ = engine.add_task("sync"), engine.add_task("async")
    run = asyncio.create_task(arun())
    await eventually(lambda: sync.worker_id and async_.worker_id)
    cancel(run, scope)
    await eventually(lambda: async_.worker_id is None)
    assert not run.done()
    go_on.set()
    async with asyncio.timeout(10):
        await asyncio.wait([run])
    assert run.cancelled() is (cancel is cancel_the_task)
    assert sync.reports == [Complete({"a": 1})]
    assert async_.reports == []


async def test_a_second_cancellation_waits_no_longer_and_gives_back_all_the_same(
    engine: Any, eventually: Any
) -> None:
    worker = ExternalTaskWorker(engine, poll_length=timedelta(seconds=20))
    cleaning, go_on = asyncio.Event(), asyncio.Event()

    @worker.subscribe("t")
    async def wait(task: ExternalTask) -> None:
        try:
            await asyncio.sleep(10)
        finally:
            cleaning.set()
            await go_on.wait()

    stored = engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: stored.worker_id)
    run.cancel()
    await cleaning.wait()
    run.cancel()
    async with asyncio.timeout(5):
        with pytest.raises(asyncio.CancelledError):
            await run
    assert ("unlock" in engine.calls, stored.reports) == (True, [])


def test_the_end_of_the_event_loop_leaves_no_result_unreported_and_nothing_locked(engine: Any) -> None:
    worker = short(engine)
    begun = 0

    @worker.subscribe("t")
    async def finish(task: ExternalTask) -> dict[str, int] | None:
        nonlocal begun
        begun += 1
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            if task.id == "task-1":
                return {"a": 1}
            raise
        return None

    finished, left = engine.add_task("t"), engine.add_task("t")

    async def main() -> None:
        background = asyncio.create_task(worker.arun())
        while begun < 2:  # noqa: ASYNC110 - until both run
            await asyncio.sleep(0.01)
        assert not background.done()

    asyncio.run(main())
    assert finished.reports == [Complete({"a": 1})]
    assert left.reports == []
    assert "unlock" in engine.calls


@pytest.mark.parametrize("turns", range(4))
def test_nor_does_it_of_handlers_that_have_just_ended_together(engine: Any, turns: int) -> None:
    told: list[events.Event] = []

    async def main() -> None:
        worker = short(engine).variant(hooks=[told.append], max_tasks=20)
        begun, go_on = [], asyncio.Event()

        @worker.subscribe("t")
        async def wait(task: ExternalTask) -> None:
            begun.append(task.id)
            await go_on.wait()

        run = asyncio.create_task(worker.arun())
        while len(begun) < 20:  # noqa: ASYNC110 - the handlers' own doing
            await asyncio.sleep(0)
        await asyncio.sleep(0.02)  # longer than handlers that wait for nothing
        go_on.set()
        for _ in range(turns):
            await asyncio.sleep(0)
        assert not run.done()  # the end of the loop cancels it, and its tasks

    tasks = [engine.add_task("t") for _ in range(20)]
    asyncio.run(main())
    # a report that was on its way already may be cut off, and is told of
    fates = [event.task.id for event in told if isinstance(event, events.Reported | events.Unreported)]
    assert sorted(fates) == sorted(task.task.id for task in tasks)
    assert len([task for task in tasks if task.ended]) >= 20 - 3 * turns


def test_the_end_of_the_event_loop_waits_for_a_sync_handler_that_had_to_wait_for_a_file(engine: Any) -> None:
    worker = short(engine)
    begun = []

    @worker.subscribe("t")
    def read(scan: FileValue) -> dict[str, int]:
        begun.append(scan.name)
        time.sleep(0.2)
        return {"a": 1}

    stored = engine.add_task("t", {"scan": FileValue("a.txt", b"a")})

    async def main() -> None:
        background = asyncio.create_task(worker.arun())
        while not begun:  # noqa: ASYNC110 - until it runs
            await asyncio.sleep(0.01)
        assert not background.done()

    asyncio.run(main())
    assert stored.reports == [Complete({"a": 1})]
    assert "unlock" not in engine.calls


async def test_a_report_that_finds_no_engine_does_not_hold_up_the_end_for_ever(
    engine: Any, eventually: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camunda_worker.reporting._LAST_TRIES", 0.1)
    worker = short(engine, grace=timedelta(milliseconds=100))
    worker.subscribe("t", lambda task: None)
    error = UnexpectedAnswer(
        502, operation="POST", url="http://engine", body="<html>", reason="not the engine's"
    )
    engine.before["report"] = [error] * 100_000
    stored = engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: "report" in engine.calls)
    worker.stop()
    async with asyncio.timeout(10):
        await run
    assert stored.reports == []
    assert "t task-1: result not reported before the worker stopped" in caplog.messages


async def test_the_last_report_is_tried_again_though_a_request_loses_its_way(
    engine: Any, eventually: Any
) -> None:
    worker = short(engine, grace=timedelta(0))

    @worker.subscribe("t")
    async def finish(task: ExternalTask) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(60)

    stored = engine.add_task("t")
    run = asyncio.create_task(worker.arun())
    await eventually(lambda: stored.worker_id)
    engine.before["report"] = [EngineUnreachable("POST", "http://engine", "connection reset")] * 3
    worker.stop()
    await run
    assert len(stored.reports) == 1


LABELLED = """\
from camunda_worker import ExternalTaskWorker, events
from camunda_worker.testing import InMemoryEngine

def told(event):
    if isinstance(event, events.Began):
        print(event.worker_id)
        worker.stop()

worker = ExternalTaskWorker(InMemoryEngine(), hooks=[told])
worker.subscribe("t", lambda task: None)
worker.run()
"""


@pytest.mark.parametrize(
    ("arguments", "label"),
    [
        (["shop_worker.py"], "shop_worker"),
        (["-m", "shop.orders"], "shop.orders"),
        (["-m", "shop"], "shop"),
        (["-c", LABELLED], "python"),
    ],
)
def test_without_a_label_the_programs_name_is_one(arguments: list[str], label: str, tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    for name in ("shop_worker.py", "shop/orders.py", "shop/__main__.py"):
        (tmp_path / name).write_text(LABELLED)
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=tmp_path, timeout=20, capture_output=True, check=True, text=True)
    assert done.stdout.startswith(f"{label}-{socket.gethostname()}-")


PROGRAM = """\
import asyncio, threading, time
from datetime import timedelta
from camunda_worker import ExternalTaskWorker
from camunda_worker.testing import InMemoryEngine

class NamedEngine(InMemoryEngine):
    async def report(self, task, result):
        await asyncio.get_running_loop().getaddrinfo("localhost", 80)
        await super().report(task, result)
        print("reported")

def work(task):
    begun.set()
    time.sleep(0.2)

begun = threading.Event()
engine = NamedEngine()
engine.add_task("t")
worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20))
worker.subscribe("t", work)
threading.Thread(target=worker.run).start()
begun.wait(10)
"""


def test_in_another_thread_a_worker_reports_and_stops_when_the_program_has_come_to_its_end() -> None:
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, timeout=20, capture_output=True, check=True, text=True)
    assert done.stdout == "reported\n"
    assert (
        done.stderr == "the worker stops, for the main thread has ended; let that join the worker's thread\n"
    )


INTERRUPTED = (
    PROGRAM.replace("begun.set()", 'print("begun", flush=True)')
    .replace("threading.Thread(target=worker.run).start()", "thread = threading.Thread(target=worker.run)")
    .replace("begun.wait(10)", "thread.start()\nthread.join()")
)


def test_in_another_thread_a_worker_reports_and_stops_when_ctrl_c_ends_the_join_of_it() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            assert program.stdout
            assert program.stdout.readline() == "begun\n"
            program.send_signal(signal.SIGINT)
            assert program.wait(20) == -signal.SIGINT
            assert program.stdout.read() == "reported\n"
        finally:
            program.kill()


CONSOLE = """\
import code, sys, threading
from camunda_worker import ExternalTaskWorker, signals
from camunda_worker.testing import InMemoryEngine

def look():
    looks.release()
    return look_itself()

looks, look_itself, begun = threading.Semaphore(0), signals._interrupted, threading.Event()
signals._interrupted, signals._BETWEEN_LOOKS = look, 0.01
worker = ExternalTaskWorker(InMemoryEngine(), hooks=[lambda _: begun.set()])
worker.subscribe("t", lambda task: None)
threading.Thread(target=worker.run, daemon=True).start()
begun.wait(10)
code.InteractiveInterpreter().runsource("raise KeyboardInterrupt")
assert isinstance(sys.last_value, KeyboardInterrupt)
while looks.acquire(blocking=False):
    pass
print([looks.acquire(timeout=10) for _ in range(3)])
"""


def test_ctrl_c_in_a_console_that_goes_on_stops_no_worker_in_another_thread() -> None:
    command = [sys.executable, "-c", CONSOLE]
    done = subprocess.run(command, timeout=40, capture_output=True, check=True, text=True)
    assert done.stdout == "[True, True, True]\n"  # it would look for nothing once it has stopped


FORKING = """\
import multiprocessing, time
from datetime import timedelta
from camunda_worker import ExternalTaskWorker
from camunda_worker.testing import InMemoryEngine

forking = multiprocessing.get_context("fork")
begun = forking.Event()

def dawdle():
    ends = time.monotonic() + 15
    begun.set()
    while time.monotonic() < ends:  # in no call that a signal would interrupt
        pass

def work(task):
    process = forking.Process(target=dawdle)
    process.start()
    begun.wait()
    process.terminate()
    process.join()
    print(process.exitcode)
    worker.stop()

engine = InMemoryEngine()
engine.add_task("t")
worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20))
worker.subscribe("t", work)
worker.run()
"""


def test_a_process_that_a_handler_forks_can_be_terminated() -> None:
    command = [sys.executable, "-c", FORKING]
    done = subprocess.run(command, timeout=30, capture_output=True, check=True, text=True)
    assert done.stdout == f"{-signal.SIGTERM}\n"

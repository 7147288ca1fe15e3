"""What takes too long is told by name: handlers that block the event loop, and those that never return."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from datetime import timedelta
from typing import Any

import pytest

from camunda_worker import ExternalTask, ExternalTaskWorker
from camunda_worker.errors import EngineUnreachable

pytestmark = [pytest.mark.fast, pytest.mark.anyio, pytest.mark.usefixtures("short_locks")]

SECOND = timedelta(seconds=1)
LOCK = SECOND / 2
UNREACHABLE = EngineUnreachable("POST /external-task/{id}/complete", "http://engine", "connection refused")


def told(caplog: pytest.LogCaptureFixture, words: str) -> list[logging.LogRecord]:
    return [record for record in caplog.records if words in record.getMessage()]


async def test_an_async_handler_that_blocks_the_loop_is_told_once_by_name_with_its_stack_and_the_cure(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    @worker.subscribe("t", lock_duration=LOCK)
    async def blocks(task: ExternalTask) -> None:
        time.sleep(0.3)  # noqa: ASYNC251 - just that

    task = engine.add_task("t", business_key="b-1")
    async with running(worker):
        await eventually(lambda: task.ended)
    (record,) = told(caplog, "has blocked the event loop")
    message = record.getMessage()
    assert message.startswith("t task-1: async handler ")
    assert "time.sleep(0.3)" in message
    assert "make it a plain def" in message
    assert (record.levelno, record.__dict__["business_key"]) == (logging.WARNING, "b-1")
    assert len(task.reports) == 1


async def test_whatever_else_blocks_the_loop_is_told_by_its_stack(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker.subscribe("t", lambda task: None, lock_duration=LOCK)
    async with running(worker):
        await eventually(lambda: engine.polls)
        time.sleep(0.3)  # noqa: ASYNC251 - just that
        await eventually(lambda: told(caplog, "the event loop has stood still"))
    (record,) = told(caplog, "the event loop has stood still")
    assert "time.sleep(0.3)" in record.getMessage()


async def test_handlers_that_await_or_run_in_threads_are_not_told(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    @worker.subscribe("async", lock_duration=LOCK)
    async def waits(task: ExternalTask) -> None:
        await asyncio.sleep(0.3)  # in a message, its stack would hold this line

    @worker.subscribe("sync", lock_duration=LOCK)
    def works(task: ExternalTask) -> None:
        time.sleep(0.3)

    tasks = [engine.add_task(topic) for topic in ("async", "sync")]
    async with running(worker):
        await eventually(lambda: all(task.ended for task in tasks))
    assert (
        told(caplog, "sleep(0.3)") == []
    )  # a machine that stands still itself may be told of, with other stacks


async def test_times_that_are_longer_than_anything_lasts_do_not_end_the_watch(
    engine: Any, running: Any, eventually: Any
) -> None:
    longest = timedelta.max
    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=20), grace=longest)
    worker.subscribe("t", lambda task: None, lock_duration=longest, soft_limit=longest)
    before = set(threading.enumerate())
    async with running(worker):
        stored = engine.add_task("t")
        await eventually(lambda: stored.ended)
        (watchdog,) = [one for one in set(threading.enumerate()) - before if one.name == "watchdog"]
        assert watchdog.is_alive()


async def test_a_sync_handler_past_its_soft_limit_is_told_with_where_it_stands_again_and_again(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    free = threading.Event()

    @worker.subscribe("t", lock_duration=LOCK, soft_limit=SECOND / 20)
    def hangs(task: ExternalTask) -> None:
        free.wait(20)

    task = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: len(told(caplog, "still runs")) > 1)
        free.set()
        await eventually(lambda: task.ended)
    first, second, *_ = told(caplog, "still runs")
    assert "hangs still runs after 0:00:00.050000" in first.getMessage()
    assert "free.wait(20)" in first.getMessage()
    assert "still runs after 0:00:00.100000" in second.getMessage()
    assert first.__dict__["topic"] == "t"


async def test_an_async_handler_past_its_soft_limit_is_told_with_what_it_awaits(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    free = asyncio.Event()

    async def inner() -> None:
        await free.wait()

    @worker.subscribe("t", lock_duration=LOCK, soft_limit=SECOND / 20)
    async def hangs(task: ExternalTask) -> None:
        await inner()

    task = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: told(caplog, "still runs"))
        free.set()
        await eventually(lambda: task.ended)
    message = told(caplog, "still runs")[0].getMessage()
    assert "await inner()" in message
    assert "await free.wait()" in message


async def test_a_handler_that_ends_in_time_is_not_told_though_its_result_waits_for_the_engine(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker.subscribe("t", lambda task: None, lock_duration=LOCK, soft_limit=SECOND / 20)
    engine.before["report"] = [UNREACHABLE] * 1000
    task = engine.add_task("t")
    async with running(worker):
        await eventually(lambda: "extend_lock" in engine.calls)  # which is due later than the limit
        engine.before["report"].clear()
        await eventually(lambda: task.ended)
    assert told(caplog, "still runs") == []


@pytest.mark.parametrize(("limit", "error"), [(timedelta(0), ValueError), (5, TypeError), (None, TypeError)])
def test_a_soft_limit_that_cannot_be_is_refused(
    worker: ExternalTaskWorker, limit: Any, error: type[Exception]
) -> None:
    with pytest.raises(error, match="topic 't': soft_limit"):
        worker.subscribe("t", lambda task: None, soft_limit=limit)

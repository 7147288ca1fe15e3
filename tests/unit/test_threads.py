"""Threads that do not keep a program alive, and take work until its end."""

import asyncio
import gc
import sys
import threading
import time

import pytest

from camunda_worker.loops import own_loop
from camunda_worker.signals import stopping_with_the_program
from camunda_worker.threads import HandlerThreads, LastingThreads

pytestmark = pytest.mark.fast


def test_a_pool_that_lasts_gives_results_and_errors() -> None:
    threads = LastingThreads()
    assert threads.submit(int, "7").result() == 7
    with pytest.raises(ValueError, match="invalid literal"):
        threads.submit(int, "x").result()
    with pytest.raises(SystemExit, match="usage"):  # as of a library's command line
        threads.submit(sys.exit, "usage").result(10)


def test_where_the_system_gives_no_more_threads_calls_wait_for_those_that_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on, begin = threading.Event(), threading.Thread.start

    def begin_one(self: threading.Thread) -> None:
        if any(thread.name.startswith("handler-") for thread in threading.enumerate()):
            raise RuntimeError("can't start new thread")
        begin(self)

    async def main() -> list[str | None]:
        threads = HandlerThreads()
        calls = [threads.run(lambda: go_on.wait(10) and threading.current_thread().name) for _ in range(3)]
        go_on.set()
        try:
            return await asyncio.gather(*calls)
        finally:
            threads.close()

    monkeypatch.setattr(threading.Thread, "start", begin_one)
    first, *others = asyncio.run(main())
    assert first is not None
    assert others == [first, first]


def test_a_loop_of_ones_own_leaves_behind_what_swallows_its_cancellation(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("camunda_worker.loops._CLEAN_UP", 0.05)
    left: list[asyncio.Task[None]] = []

    async def swallow() -> None:
        while True:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                continue

    async def main() -> None:
        left.append(asyncio.create_task(swallow()))
        await asyncio.sleep(0)

    began = time.monotonic()
    with own_loop() as runner:
        runner.run(main())
    assert time.monotonic() - began < 5
    assert not left.pop().done()
    gc.collect()
    assert "Task was destroyed" in caplog.text


def test_nor_does_it_wait_for_a_thread_that_does_not_return() -> None:
    go_on = threading.Event()

    async def main() -> None:
        with stopping_with_the_program(lambda: None, lambda: None):
            call = asyncio.create_task(asyncio.to_thread(go_on.wait, 60))
            await asyncio.sleep(0)
            call.cancel()

    began = time.monotonic()
    with own_loop() as runner:
        runner.run(main())
    assert time.monotonic() - began < 5
    go_on.set()

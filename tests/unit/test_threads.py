"""Threads that do not keep a program alive, and take work until its end."""

import asyncio
import gc
import sys
import threading
import time
from collections.abc import Callable

import pytest

from camunda_worker.loops import own_loop
from camunda_worker.signals import stopping_with_the_program
from camunda_worker.threads import HandlerThreads, LastingThreads, NoThread

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


def test_the_loop_is_woken_once_for_calls_that_end_before_it_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    woken = []

    async def main() -> list[int | None]:
        threads, loop = HandlerThreads(), asyncio.get_running_loop()
        wake = loop.call_soon_threadsafe

        def count(work: Callable[[], None]) -> None:
            woken.append(work)
            wake(work)

        monkeypatch.setattr(loop, "call_soon_threadsafe", count)
        calls = [threads.run(lambda number=number: number) for number in (1, 2, 3)]
        threads.close()
        for thread in threading.enumerate():  # the loop stands still until all have ended
            if thread.name.startswith("handler-"):
                thread.join(10)
        return await asyncio.gather(*calls)

    assert asyncio.run(main()) == [1, 2, 3]
    assert len(woken) == 1


def test_no_call_is_forgotten_that_ends_while_the_loop_looks() -> None:
    async def main() -> None:
        threads = HandlerThreads()
        try:
            for _ in range(200):
                calls = [threads.run(lambda: True) for _ in range(10)]
                async with asyncio.timeout(10):
                    assert all(await asyncio.gather(*calls))
        finally:
            threads.close()

    asyncio.run(main())


def refuse(self: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")


def test_where_the_system_gives_none_at_all_a_call_is_refused_after_a_pause(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def main() -> None:
        threads = HandlerThreads()
        with monkeypatch.context() as limited:
            limited.setattr(threading.Thread, "start", refuse)
            call = threads.run(lambda: 1)
        await asyncio.sleep(0)
        assert not call.done()
        with pytest.raises(NoThread, match="can't start new thread"):
            await call
        assert await threads.run(lambda: 2) == 2
        threads.close()

    monkeypatch.setattr("camunda_worker.threads._PAUSE", 0.01)
    asyncio.run(main())


def test_a_pool_that_lasts_has_a_spare_thread_for_when_the_system_gives_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads = LastingThreads()
    monkeypatch.setattr(threading.Thread, "start", refuse)
    names = {threads.submit(lambda: threading.current_thread().name).result(10) for _ in range(2)}
    assert names == {"spare"}
    threads.shutdown()


def test_without_a_spare_thread_a_call_fails_as_of_a_network_that_does_not_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(threading.Thread, "start", refuse)
    with pytest.raises(OSError, match="can't start new thread"):
        LastingThreads().submit(int, "7")


def test_a_loop_of_ones_own_ends_where_the_system_gives_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        with stopping_with_the_program(lambda: None, lambda: None):
            await asyncio.to_thread(int, "7")
            monkeypatch.setattr(threading.Thread, "start", refuse)

    spares = {thread for thread in threading.enumerate() if thread.name == "spare"}
    with own_loop() as runner:
        runner.run(main())
        loop = runner.get_loop()
    assert loop.is_closed()
    for thread in {thread for thread in threading.enumerate() if thread.name == "spare"} - spares:
        thread.join(10)
        assert not thread.is_alive()


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

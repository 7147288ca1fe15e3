"""An event loop of one's own, which ends although a task in it does not."""

import asyncio
import contextlib
from collections.abc import Iterator
from contextlib import contextmanager

_CLEAN_UP = 1.0
"""Seconds for cancelled tasks."""


def without_running_loop(instead: str) -> None:
    """Refuse to go on where an event loop runs, before anything is made that would have to be awaited.

    Raises:
        RuntimeError: One runs in this thread; it says what to await instead.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise RuntimeError(f"an event loop runs here already: await {instead}")


def asyncio_loop() -> asyncio.AbstractEventLoop:
    """The running event loop.

    Raises:
        RuntimeError: None of asyncio's runs, but perhaps trio.
    """
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        raise RuntimeError("worker.arun() needs an event loop of asyncio, and none runs here") from None


@contextmanager
def own_loop() -> Iterator[asyncio.Runner]:
    """A runner that leaves behind what swallows its cancellation; asyncio's own would wait for it for ever."""
    runner = asyncio.Runner()
    try:
        yield runner
    finally:
        loop = runner.get_loop()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.wait(left, timeout=_CLEAN_UP))
        if all(task.done() for task in left):
            with contextlib.suppress(RuntimeError):  # no thread is given, to wait in for those of the pool
                runner.close()
        else:
            loop.close()

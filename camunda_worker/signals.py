"""When a worker is to stop by itself: SIGINT and SIGTERM, the first for a stop, the second for an end at once."""

import asyncio
import atexit
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeAlias

from camunda_worker.log import say
from camunda_worker.threads import LastingThreads

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_BETWEEN_LOOKS = 0.5
"""Seconds."""
STARTS_THREADS_TO_THE_END = not (3, 12, 0) <= sys.version_info[:3] < (3, 12, 2)
"""Python 3.12.0 and 3.12.1 start none once the main thread has ended, and handlers need some."""

_awaited: set[Callable[[], None]] = set()
"""What stops the workers in threads that Python waits for at its end."""
_Handler: TypeAlias = Callable[[int, FrameType | None], object] | int | None
_terminating: list[_Handler] = []
"""What SIGTERM did before a worker took it."""


@contextmanager
def stopping_with_the_program(
    stop: Callable[[], None],
    end_at_once: Callable[[], None],
    *,
    outlasts_main: Callable[[], bool] = lambda: False,
    stops: Callable[[], bool] = lambda: False,
) -> Iterator[None]:
    """Call `stop` at the first signal and `end_at_once` at each further one, while the context lasts.

    Only the main thread can take signals; in another one `stop` is called when the main thread has ended, unless it
    `stops` already. What `outlasts_main` by then is stopped only if Ctrl-C was what ended that.
    """
    loop = asyncio.get_running_loop()
    # for the last reports after the main thread has returned; and an end waits for no call that does not
    loop.set_default_executor(LastingThreads())
    if threading.current_thread() is threading.main_thread():
        with _on_signals(stop, end_at_once):
            yield
        return
    watching = loop.create_task(_when_main_thread_ended(stop, outlasts_main, stops))
    if not threading.current_thread().daemon:
        _awaited.add(stop)
    try:
        yield
    finally:
        _awaited.discard(stop)
        watching.cancel()


@contextmanager
def _on_signals(stop: Callable[[], None], end_at_once: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    actions = iter((stop,))

    def act(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of signal handlers
        # the loop may sleep in its selector: waking it is what call_soon_threadsafe adds
        loop.call_soon_threadsafe(next(actions, end_at_once))

    previous = {number: signal.signal(number, act) for number in _SIGNALS}
    _terminating.append(previous[signal.SIGTERM])
    try:
        yield
    finally:
        _terminating.clear()
        for number, handler in previous.items():
            signal.signal(number, handler)


async def _when_main_thread_ended(
    stop: Callable[[], None], outlasts_main: Callable[[], bool], stops: Callable[[], bool]
) -> None:
    while threading.main_thread().is_alive() and not _waits_for_pools():  # noqa: ASYNC110 - nothing tells of either
        await asyncio.sleep(_BETWEEN_LOOKS)
    if stops():
        return
    if _interrupted():
        stop()
    elif STARTS_THREADS_TO_THE_END and outlasts_main():
        say(
            logging.INFO, "the main thread has ended; a worker in another one goes on until Ctrl-C or SIGTERM"
        )
    else:
        say(
            logging.WARNING,
            "the worker stops, for the main thread has ended; let that join the worker's thread",
        )
        stop()


def _interrupted() -> bool:
    """Whether Ctrl-C has ended the main thread; Python notes an exception that nothing caught."""
    return isinstance(getattr(sys, "last_value", None), KeyboardInterrupt)


def _waits_for_pools() -> bool:
    """Whether Ctrl-C has ended the program, and its main thread, alive, waits for the threads of a `ThreadPoolExecutor`.

    An interpreter within a program, such as that of a console, notes the exception, too, and goes on.
    """
    # nothing public tells that Python is at its end before the main thread is
    return _interrupted() and bool(getattr(threading, "_SHUTTING_DOWN", False))


def _begin_as_forked() -> None:
    """In a process that a handler forks: it has none of the threads that are awaited, and whoever terminates it means it.

    Ctrl-C it does not hear, as the handler goes on.
    """
    _awaited.clear()
    if _terminating:
        signal.signal(signal.SIGTERM, _terminating.pop())


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_begin_as_forked)


@atexit.register
def _end_awaited() -> None:
    """Up to 3.12, Python takes a thread for ended once Ctrl-C has interrupted its `join`, and does not wait for it."""
    while _awaited:
        for stop in tuple(_awaited):
            stop()
        time.sleep(_BETWEEN_LOOKS)

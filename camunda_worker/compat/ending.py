"""Workers in threads end in order with the program, as one in the main thread does.

Only the main thread hears signals, and the old client's users let it return once the threads are there.
"""

import atexit
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from camunda_worker.worker import ExternalTaskWorker

_LONGEST_END = 40.0
"""Seconds: handlers have 30, and a poll 5."""
_BETWEEN_LOOKS = 0.1
_running: set[ExternalTaskWorker] = set()
_ending = threading.Event()
_told = threading.Event()


@contextmanager
def ending_with_the_program(worker: ExternalTaskWorker) -> Iterator[None]:
    """Stop the worker if the program ends while the context lasts; in the main thread it hears of that by itself."""
    if threading.current_thread() is threading.main_thread():
        yield
        return
    _running.add(worker)
    try:
        yield
    finally:
        _running.discard(worker)


def hear_sigterm() -> None:
    """Let SIGTERM end workers in order; if this is the main thread, and also where the program handles it itself."""
    if threading.current_thread() is not threading.main_thread():
        return
    handler = signal.getsignal(signal.SIGTERM)
    if handler is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _on_sigterm)
    elif callable(handler) and handler is not _on_sigterm and not isinstance(handler, _Noting):
        signal.signal(signal.SIGTERM, _Noting(handler))


def was_told() -> bool:
    """Whether SIGTERM came to the program's own handler, which may have ended the main thread."""
    return _told.is_set()


class _Noting:
    """The program's own handler, and that it was called."""

    def __init__(self, handler: Callable[[int, FrameType | None], object]) -> None:
        self._handler = handler

    def __call__(self, number: int, frame: FrameType | None) -> None:
        _told.set()
        self._handler(number, frame)


def _on_sigterm(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of signal handlers
    """The first one lets the workers end; without any, or at a second one, the program dies as it always did."""
    if _running and not _ending.is_set():
        _ending.set()
        # not here: whatever was interrupted may hold a lock that the workers need
        threading.Thread(target=_end_and_die, daemon=True).start()
        return
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _end_and_die() -> None:
    _end_all()
    os.kill(os.getpid(), signal.SIGTERM)


if sys.platform != "win32":
    # a process that a handler forks has none of the threads: nothing there would end them
    os.register_at_fork(after_in_child=_running.clear)


@atexit.register
def _end_all() -> None:
    """Stop all and wait for them; after Ctrl-C, Python waits for no thread any more."""
    deadline = time.monotonic() + _LONGEST_END
    while _running and time.monotonic() < deadline:
        for worker in tuple(_running):
            worker.stop()  # again and again: one that is about to run would not hear the first
        time.sleep(_BETWEEN_LOOKS)

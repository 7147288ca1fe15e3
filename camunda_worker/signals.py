"""When a worker is to stop by itself: SIGINT and SIGTERM, the first for a stop, the second for an end at once."""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from camunda_worker.threads import LastingThreads

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_BETWEEN_LOOKS = 0.5
"""Seconds."""


@contextmanager
def stopping_with_the_program(stop: Callable[[], None], end_at_once: Callable[[], None]) -> Iterator[None]:
    """Call `stop` at the first signal and `end_at_once` at each further one, while the context lasts.

    Only the main thread can take signals; in another one `stop` is called when the main thread has ended.
    """
    loop = asyncio.get_running_loop()
    # for the last reports after the main thread has returned; and an end waits for no call that does not
    loop.set_default_executor(LastingThreads())
    if threading.current_thread() is threading.main_thread():
        with _on_signals(stop, end_at_once):
            yield
        return
    watching = loop.create_task(_when_main_thread_ended(stop))
    try:
        yield
    finally:
        watching.cancel()


@contextmanager
def _on_signals(stop: Callable[[], None], end_at_once: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    actions = iter((stop,))

    def act(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of signal handlers
        # the loop may sleep in its selector: waking it is what call_soon_threadsafe adds
        loop.call_soon_threadsafe(next(actions, end_at_once))

    previous = {number: signal.signal(number, act) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


async def _when_main_thread_ended(stop: Callable[[], None]) -> None:
    while threading.main_thread().is_alive():  # noqa: ASYNC110 - nothing tells when a thread ends
        await asyncio.sleep(_BETWEEN_LOOKS)
    stop()

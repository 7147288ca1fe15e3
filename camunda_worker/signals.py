"""SIGINT and SIGTERM: the first asks for a stop, the second for an end at once."""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def stopping_on_signals(stop: Callable[[], None], end_at_once: Callable[[], None]) -> Iterator[None]:
    """Call `stop` at the first signal and `end_at_once` at each further one, while the context lasts.

    Only the main thread can take signals; in others this does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
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

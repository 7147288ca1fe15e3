"""Notices that the event loop stands still: nothing keeps locks then, and nothing polls."""

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from types import FrameType

from attrs import define, field

from camunda_worker import log
from camunda_worker.calling import HandlerCall
from camunda_worker.checks import LONGEST_WAIT
from camunda_worker.events import Blocked
from camunda_worker.listeners import Listeners
from camunda_worker.stacks import frame_of_thread, stack_of_thread


@define(eq=False)
class Watchdog:
    """A thread that looks whether the event loop still turns.

    Attributes:
        patience: Seconds that the loop may stand still.
    """

    patience: float
    listeners: Listeners
    _beat: float = field(factory=time.monotonic, init=False)
    _ended: threading.Event = field(factory=threading.Event, init=False)

    @classmethod
    def of(cls, shortest_lock: timedelta, listeners: Listeners) -> "Watchdog":
        """One that warns when a quarter of the shortest lock is over."""
        return cls(min(shortest_lock / 4, LONGEST_WAIT).total_seconds(), listeners)

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Watch the running event loop while the context lasts."""
        loop_thread = threading.get_ident()
        thread = threading.Thread(
            target=self._watch, args=(asyncio.get_running_loop(), loop_thread), name="watchdog", daemon=True
        )
        beating = asyncio.create_task(self._keep_beating())
        thread.start()
        try:
            yield
        finally:
            self._ended.set()
            beating.cancel()

    async def _keep_beating(self) -> None:
        while True:
            self._beat = time.monotonic()
            await asyncio.sleep(self.patience / 4)

    def _watch(self, loop: asyncio.AbstractEventLoop, loop_thread: int) -> None:
        told: float | None = None
        while not self._ended.wait(self.patience / 4):
            beat = self._beat
            stands = time.monotonic() - beat
            if stands > self.patience and told != beat:
                told = beat
                event = _blocked(stands, frame_of_thread(loop_thread))
                log.write(event, log.LEVELS[Blocked])
                with contextlib.suppress(RuntimeError):  # the loop is closed
                    loop.call_soon_threadsafe(self.listeners.call, event)


def _blocked(seconds: float, frame: FrameType | None) -> Blocked:
    call, stack = _running_in(frame), stack_of_thread(frame)
    if call is None:
        return Blocked(seconds, stack)
    return Blocked(seconds, stack, call.task, call.subscription.name)


def _running_in(frame: FrameType | None) -> HandlerCall | None:
    """The call whose async handler is being run there."""
    while frame is not None:
        caller = frame.f_locals.get("self")
        if isinstance(caller, HandlerCall) and caller.subscription.signature.is_async:
            return caller
        frame = frame.f_back
    return None

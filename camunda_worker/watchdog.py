"""Notices that the event loop stands still: nothing keeps locks then, and nothing polls."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from types import FrameType

from attrs import define, field

from camunda_worker.execution import Execution
from camunda_worker.log import about, logger
from camunda_worker.stacks import frame_of_thread, stack_of_thread

_CURE = (
    "while it does, no lock is extended and nothing is fetched; await what it waits for, or make it a plain def,"
    " which runs in a thread"
)


@define(eq=False)
class Watchdog:
    """A thread that looks whether the event loop still turns.

    Attributes:
        patience: Seconds that the loop may stand still.
    """

    patience: float
    _beat: float = field(factory=time.monotonic, init=False)
    _ended: threading.Event = field(factory=threading.Event, init=False)

    @classmethod
    def of(cls, shortest_lock: timedelta) -> "Watchdog":
        """One that warns when a quarter of the shortest lock is over."""
        return cls(shortest_lock.total_seconds() / 4)

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Watch the running event loop while the context lasts."""
        loop_thread = threading.get_ident()
        thread = threading.Thread(target=self._watch, args=(loop_thread,), name="watchdog", daemon=True)
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

    def _watch(self, loop_thread: int) -> None:
        told: float | None = None
        while not self._ended.wait(self.patience / 4):
            beat = self._beat
            stands = time.monotonic() - beat
            if stands > self.patience and told != beat:
                told = beat
                _tell(stands, frame_of_thread(loop_thread))


def _tell(seconds: float, frame: FrameType | None) -> None:
    execution = _running_in(frame)
    stack = stack_of_thread(frame)
    if execution is None:
        logger.warning("the event loop has stood still for %.1f s; %s\n%s", seconds, _CURE, stack)
        return
    subscription = execution.subscription
    logger.warning(
        "async handler %s of topic %s has blocked the event loop for %.1f s; %s\n%s",
        subscription.name,
        subscription.topic,
        seconds,
        _CURE,
        stack,
        extra=about(execution.task),
    )


def _running_in(frame: FrameType | None) -> Execution | None:
    """The execution whose async handler is being run there."""
    while frame is not None:
        caller = frame.f_locals.get("self")
        if isinstance(caller, Execution) and caller.subscription.signature.is_async:
            return caller
        frame = frame.f_back
    return None

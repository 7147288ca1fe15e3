"""Virtual time: an event loop that never waits. To be imported before anything that takes `time.monotonic` for its own.

When nothing is ready, the clock jumps to the next timer. Several processes share the loop, and each can stand still by
itself: its callbacks are held back meanwhile, as by a handler that blocks, or a machine that freezes.
"""

import asyncio
import itertools
import math
import selectors
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextvars import Context, ContextVar, copy_context
from typing import Any, TypeVar

from attrs import define, field

T = TypeVar("T")


@define
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


CLOCK = Clock()
time.monotonic = CLOCK
time.thread_time = lambda: 0.0  # what work costs is no part of a history


_LONGEST, _MOST_TURNS = 5_000.0, 2_000_000
"""Seconds, and turns of the loop, after which a history is taken for one without an end."""


class _NeverWaiting(selectors.SelectSelector):
    turns = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.turns += 1
        if timeout is None or CLOCK.now > _LONGEST or self.turns > _MOST_TURNS:
            raise AssertionError("it never ends")
        CLOCK.now += max(timeout, 0.0)
        return []


class _Task(asyncio.Task[Any]):
    """Sets of tasks are iterated over in one order, wherever the tasks lie in memory."""

    numbers: Iterator[int] = itertools.count()
    process: "Process | None" = None

    def __hash__(self) -> int:
        if not hasattr(self, "_number"):
            self._number = next(self.numbers)
        return self._number


@define(eq=False)
class Process:
    """What stands still together, and dies together.

    Attributes:
        stands_until: Nothing of it happens before, if it stands still.
        stood: Seconds for which it has stood still.
        leaves_at: From when it need not wait for its handlers any longer.
    """

    name: str
    alive: bool = True
    stands_until: float = 0.0
    stood: float = 0.0
    leaves_at: float = math.inf
    _held_back: list[asyncio.Handle] = field(factory=list, init=False)

    def stand_still(self, seconds: float) -> None:
        self.stood += seconds
        until = self.stands_until = max(self.stands_until, CLOCK.now + seconds)
        asyncio.get_running_loop().call_at(until, self._go_on, until, context=Context())

    def holds_back(self, handle: asyncio.Handle) -> bool:
        if self.stands_until:
            self._held_back.append(handle)
        return self.stands_until > 0

    def _go_on(self, until: float) -> None:
        if self.stands_until == until:  # else it stands still for longer
            self.stands_until = 0.0
            handles, self._held_back = self._held_back, []
            for handle in handles:
                if not handle.cancelled():
                    _run_unless_held_back(handle)


PROCESS: ContextVar[Process] = ContextVar("PROCESS")
_run = asyncio.Handle._run  # noqa: SLF001 - there is no other place where each callback comes by


def _run_unless_held_back(handle: asyncio.Handle) -> None:
    process = handle._context.get(PROCESS)  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    if process is None or not process.holds_back(handle):
        _run(handle)


asyncio.Handle._run = _run_unless_held_back  # type: ignore[method-assign]  # noqa: SLF001 - as above


def _make_task(
    loop: asyncio.AbstractEventLoop, coroutine: Coroutine[Any, Any, T], **options: Any
) -> "asyncio.Task[T]":
    task = _Task(coroutine, loop=loop, **options)
    context: Context = options.get("context") or copy_context()
    task.process = context.get(PROCESS)
    return task


def run(main: Coroutine[Any, Any, T], tell: Callable[[Mapping[str, Any]], None]) -> T:
    """Run in virtual time from 0; `tell` is the loop's exception handler."""
    CLOCK.now = 0.0
    _Task.numbers = itertools.count()
    loop = asyncio.SelectorEventLoop(_NeverWaiting())
    loop.set_task_factory(_make_task)
    loop.set_exception_handler(lambda _, context: tell(context))
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(main)
    finally:
        asyncio.set_event_loop(None)
        loop.close()


async def at(moment: float) -> None:
    """Wait until then."""
    await asyncio.sleep(max(moment - CLOCK.now, 0))

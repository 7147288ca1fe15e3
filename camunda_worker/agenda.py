"""Runs what falls due, in one task."""

import heapq
import itertools
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeAlias

import anyio
from attrs import define, field

# Any: what an event loop sends to a coroutine, and gets, is its own affair
Action: TypeAlias = Callable[[], Coroutine[Any, Any, None]]


@define(eq=False)
class Agenda:
    """What one run has to do when; to be used from its event loop only."""

    _queue: list[tuple[float, int, Action]] = field(factory=list, init=False)
    """A heap: moments of the monotonic clock, and numbers, for actions cannot be compared."""
    _numbers: Iterator[int] = field(factory=itertools.count, init=False)
    _earlier: anyio.Event = field(factory=anyio.Event, init=False)

    def at(self, moment: float, action: Action) -> None:
        """Begin the action at a moment of the monotonic clock; actions do not wait for each other."""
        appointment = moment, next(self._numbers), action
        heapq.heappush(self._queue, appointment)
        if self._queue[0] is appointment:
            self._earlier.set()

    async def run(self) -> None:
        """Keep the appointments, until cancelled."""
        async with anyio.create_task_group() as actions:
            while True:
                while self._queue and self._queue[0][0] <= time.monotonic():
                    actions.start_soon(heapq.heappop(self._queue)[2])
                self._earlier = anyio.Event()
                with anyio.move_on_after(self._queue[0][0] - time.monotonic() if self._queue else None):
                    await self._earlier.wait()

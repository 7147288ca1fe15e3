"""Runs what falls due, in one task: a timer for each running task would cost more."""

import heapq
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

import anyio
from attrs import define, field

# Any: what an event loop sends to a coroutine, and gets, is its own affair
Action: TypeAlias = Callable[[], Coroutine[Any, Any, None]]

_FIRST_SWEEP = 1_000
"""Appointments that may wait, cancelled ones included, before those are taken out."""


@define(eq=False)
class Appointment:
    """Something to do at a moment of the monotonic clock, unless it is cancelled before."""

    due: float
    action: Action | None

    def cancel(self) -> None:
        """Forget it, and what it holds on to."""
        self.action = None

    def __lt__(self, other: "Appointment") -> bool:
        return self.due < other.due


@define(eq=False)
class Agenda:
    """Appointments of one run; to be used from its event loop only."""

    _queue: list[Appointment] = field(factory=list, init=False)
    """A heap. What was cancelled stays until it would fall due, or is swept out with others."""
    _sweep_at: int = field(default=_FIRST_SWEEP, init=False)
    _earlier: anyio.Event = field(factory=anyio.Event, init=False)

    def at(self, moment: float, action: Action) -> Appointment:
        """Begin the action at a moment of the monotonic clock; actions do not wait for each other."""
        appointment = Appointment(moment, action)
        heapq.heappush(self._queue, appointment)
        if len(self._queue) >= self._sweep_at:
            self._sweep()
        if self._queue[0] is appointment:
            self._earlier.set()
        return appointment

    def _sweep(self) -> None:
        """Tasks that end quickly leave cancelled appointments behind, far ahead: thousands a second."""
        self._queue = [one for one in self._queue if one.action is not None]
        heapq.heapify(self._queue)
        self._sweep_at = max(2 * len(self._queue), _FIRST_SWEEP)

    async def run(self) -> None:
        """Keep the appointments, until cancelled."""
        async with anyio.create_task_group() as actions:
            while True:
                while self._queue and self._queue[0].due <= time.monotonic():
                    action = heapq.heappop(self._queue).action
                    if action is not None:
                        actions.start_soon(action)
                self._earlier = anyio.Event()
                with anyio.move_on_after(self._queue[0].due - time.monotonic() if self._queue else None):
                    await self._earlier.wait()

"""Waiting in one event loop: until something holds, or for one's turn."""

import asyncio
import math
from collections.abc import Callable

from attrs import define, field


@define(eq=False)
class Changes:
    """Whoever changes something notes it; whoever waits goes on once what it waits for holds."""

    _waiting: "dict[asyncio.Future[None], Callable[[], bool]]" = field(factory=dict, init=False)

    def note(self) -> None:
        """Something has changed."""
        # looked at here: to wake somebody who only goes on waiting costs more than to ask in its place
        for waiter, condition in self._waiting.items():
            if condition():
                _wake(waiter)

    async def until(self, condition: Callable[[], bool], within: float = math.inf) -> None:
        """Wait until the condition holds, or until so many seconds have passed."""
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        while not condition() and loop.time() < end:
            waiter = loop.create_future()
            # no scope that cancels: each poll is preceded by two such waits
            timer = loop.call_at(end, _wake, waiter) if end < math.inf else None
            self._waiting[waiter] = condition
            try:
                await waiter
            finally:
                del self._waiting[waiter]
                if timer is not None:
                    timer.cancel()


@define(eq=False)
class Turn:
    """One at a time; an `asyncio.Lock` for where nearly nobody waits, so that what waiting needs is made then."""

    _is_taken: bool = field(default=False, init=False)
    _given: asyncio.Event | None = field(default=None, init=False)

    async def take(self) -> None:
        """Have it, once it is given back."""
        while self._is_taken:
            self._given = self._given or asyncio.Event()
            await self._given.wait()
        self._is_taken = True

    def give(self) -> None:
        """Give it back."""
        self._is_taken = False
        if self._given is not None:
            self._given.set()
            self._given = None


def _wake(waiter: "asyncio.Future[None]") -> None:
    if not waiter.done():
        waiter.set_result(None)

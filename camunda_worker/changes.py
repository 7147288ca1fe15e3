"""Waiting in one event loop until something holds."""

import asyncio
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
            if not waiter.done() and condition():
                waiter.set_result(None)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until the condition holds."""
        while not condition():
            waiter = asyncio.get_running_loop().create_future()
            self._waiting[waiter] = condition
            try:
                await waiter
            finally:
                del self._waiting[waiter]

"""Waiting in one event loop until something holds."""

from collections.abc import Callable

import anyio
from attrs import define, field


@define(eq=False)
class Changes:
    """Whoever changes something notes it; whoever waits then looks again at what it waits for."""

    _changed: anyio.Event = field(factory=anyio.Event, init=False)

    def note(self) -> None:
        """Something has changed."""
        self._changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until the condition holds."""
        while not condition():
            if self._changed.is_set():
                self._changed = anyio.Event()
            await self._changed.wait()

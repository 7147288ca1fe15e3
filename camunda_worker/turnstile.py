"""A few per turn of the event loop: of what ends together, the first is done with before the last is begun."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextvars import Context, copy_context
from typing import Generic, TypeVar

from attrs import define, field

_PER_TURN = 3

T = TypeVar("T")


@define(eq=False)
class Turnstile(Generic[T]):
    """Lets a few through in each turn of the event loop, in the order in which they come.

    All at once they would take each step together, and be together again the next time: the loop stands still for long,
    then has nothing to do.

    Attributes:
        through: Called with each, in the context in which it came; at once, unless a few were let through in this turn.
    """

    through: Callable[[T], object]
    _waiting: deque[tuple[T, Context]] = field(factory=deque, init=False)
    _passed: int = field(default=0, init=False)

    def come(self, one: T) -> None:
        """Let it through when it is its turn."""
        if self._passed < _PER_TURN:
            self._let(one)
        else:
            self._waiting.append((one, copy_context()))

    def _let(self, one: T) -> None:
        if not self._passed:
            asyncio.get_running_loop().call_soon(self._turn)
        self._passed += 1
        self.through(one)

    def _turn(self) -> None:
        self._passed = 0
        while self._waiting and self._passed < _PER_TURN:
            one, context = self._waiting.popleft()
            context.run(self._let, one)

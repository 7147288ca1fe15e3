"""How long to wait before something is tried again: pure arithmetic with jitter."""

import random
from collections.abc import Callable
from datetime import timedelta

from attrs import define


@define
class Backoff:
    """Delays that double from `first` to `longest`, each cut at random by up to half, until `reset`.

    The jitter keeps workers that lost an engine together from coming back together.
    """

    first: timedelta = timedelta(milliseconds=200)
    longest: timedelta = timedelta(seconds=10)
    chance: Callable[[], float] = random.random
    tries: int = 0

    def next(self) -> float:
        """The next delay in seconds."""
        full = min(self.first.total_seconds() * 2.0 ** min(self.tries, 30), self.longest.total_seconds())
        self.tries += 1
        return full * (1 - self.chance() / 2)

    def reset(self) -> None:
        """Begin anew after a success."""
        self.tries = 0

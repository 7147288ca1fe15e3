"""How long to wait before something is tried again: pure arithmetic with jitter."""

import random
import time
from collections.abc import Callable
from datetime import timedelta

from attrs import define, field

_LONGEST_ASKED = 60.0
"""Seconds: whoever asks for more is asked again all the same."""
_SOON = 1.5
"""Seconds: no delay is longer in the first minute, so that what comes back soon is met within 2 s."""
_PART_OF_OUTAGE = 40
"""Later, no delay is longer than this part of the time that it has lasted."""


@define
class Backoff:
    """Delays that double from `first` to `longest`, each cut at random by up to half, until `reset`.

    In the first minute none is longer than 1.5 seconds. What the other side asks for is lengthened at random by up to a
    quarter. The jitter keeps workers that lost an engine together from coming back together.
    """

    first: timedelta = timedelta(milliseconds=200)
    longest: timedelta = timedelta(seconds=9)
    chance: Callable[[], float] = random.random
    clock: Callable[[], float] = time.monotonic
    tries: int = 0
    _began: float = field(default=0.0, init=False)

    def next(self, least: float = 0.0) -> float:
        """The next delay in seconds; `least` is what the other side asks for, or what its answer calls for."""
        if self.tries == 0:
            self._began = self.clock()
        doubled = self.first.total_seconds() * 2.0 ** min(self.tries, 30)
        patience = max((self.clock() - self._began) / _PART_OF_OUTAGE, _SOON)
        self.tries += 1
        full = min(doubled, patience, self.longest.total_seconds())
        chance = self.chance()
        return max(full * (1 - chance / 2), min(least, _LONGEST_ASKED) * (1 + chance / 4))

    def reset(self) -> None:
        """Begin anew after a success."""
        self.tries = 0

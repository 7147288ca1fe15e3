"""What was there before the work began is left out of garbage collections."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define, field

_INTERPRETERS_OWN = 1_000
"""Objects: Python 3.12.1 begins with 375 that count as frozen; whoever freezes has some thousands at least."""


@define(eq=False)
class _Freezing:
    """The uses of one process, from whatever threads: the last one ends it."""

    _lock: threading.Lock = field(factory=threading.Lock, init=False)
    _uses: int = field(default=0, init=False)
    _is_ours: bool = field(default=False, init=False)

    def begin(self) -> None:
        with self._lock:
            if not self._uses:
                self._is_ours = gc.get_freeze_count() < _INTERPRETERS_OWN
            self._uses += 1
            gc.freeze()

    def end(self) -> None:
        with self._lock:
            self._uses -= 1
            if self._is_ours and not self._uses:
                gc.unfreeze()


_freezing = _Freezing()


@contextmanager
def settled() -> Iterator[None]:
    """While the context lasts, collections look at what was made in it only.

    They would look at all imported modules again and again, which are no garbage: 25 ms each time, in which the event
    loop stands still. What somebody else has frozen, as before a fork, is left to them.
    """
    _freezing.begin()
    try:
        yield
    finally:
        _freezing.end()

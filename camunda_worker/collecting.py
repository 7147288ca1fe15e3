"""Garbage collections are rare while a worker runs, and leave out what was there before."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define, field

_INTERPRETERS_OWN = 1_000
"""Objects: Python 3.12.1 begins with 375 that count as frozen; whoever freezes has some thousands at least."""
_NEW_OBJECTS = 10_000
"""That set off a collection. A task in flight is a hundred; Python's own number is 700, from 3.13 on 2,000."""


@define(eq=False)
class _Settling:
    """The uses of one process, from whatever threads: the last one ends it."""

    _lock: threading.Lock = field(factory=threading.Lock, init=False)
    _uses: int = field(default=0, init=False)
    _freezes: bool = field(default=False, init=False)
    _threshold: tuple[int, int, int] | None = field(default=None, init=False)
    """What it was, if it was changed."""

    def begin(self) -> None:
        with self._lock:
            if not self._uses:
                self._freezes = gc.get_freeze_count() < _INTERPRETERS_OWN
                new, *older = threshold = gc.get_threshold()
                if 0 < new < _NEW_OBJECTS:  # none is that collections are off
                    gc.set_threshold(_NEW_OBJECTS, *older)
                    self._threshold = threshold
            self._uses += 1
            gc.freeze()

    def end(self) -> None:
        with self._lock:
            self._uses -= 1
            if self._uses:
                return
            if self._freezes:
                gc.unfreeze()
            if self._threshold is not None and gc.get_threshold()[0] == _NEW_OBJECTS:
                gc.set_threshold(*self._threshold)
            self._threshold = None


_settling = _Settling()


@contextmanager
def settled() -> Iterator[None]:
    """While the context lasts, collections are rare, and look at what was made in it only.

    They would begin with every few tasks, and look at all imported modules again and again, which are no garbage: 25 ms
    each time, in which the event loop stands still. What somebody else has frozen, as before a fork, is left to them, and
    so is a threshold that is higher, or set meanwhile.
    """
    _settling.begin()
    try:
        yield
    finally:
        _settling.end()

"""What was there before the work began is left out of garbage collections."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def settled() -> Iterator[None]:
    """While the context lasts, collections look at what was made in it only.

    They would look at all imported modules again and again, which are no garbage: 25 ms each time, in which the event
    loop stands still.
    """
    frozen_before = gc.get_freeze_count() > 0
    gc.freeze()
    try:
        yield
    finally:
        if not frozen_before:
            gc.unfreeze()

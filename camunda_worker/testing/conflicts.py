"""What tests ask of an engine whose job executor changes the same things at the same time."""

import time
from collections.abc import Callable
from typing import TypeVar

from camunda_worker.errors import OptimisticLocking

R = TypeVar("R")

_PATIENCE, _PAUSE = 10.0, 0.05
"""Seconds."""


def despite_conflicts(request: Callable[[], R]) -> R:
    """Send a request again, for up to 10 seconds, while another transaction is faster; nothing was changed by it then.

    Raises:
        OptimisticLocking: It was until the last try.
    """
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            return request()
        except OptimisticLocking:
            if time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE)

"""A handler that computes, for `processes.py`."""

import time
from datetime import timedelta

from camunda_worker import subscribe

_SECONDS = 0.02


@subscribe("benchmark", lock_duration=timedelta(seconds=60))
def burn() -> None:
    """Take 20 ms of CPU time, whoever else wants the processor."""
    until = time.thread_time() + _SECONDS
    while time.thread_time() < until:
        sum(range(1_000))

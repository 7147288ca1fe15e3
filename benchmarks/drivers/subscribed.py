"""Handlers for `processes.py`."""

import asyncio
import os
import sys
import time
from datetime import timedelta

from camunda_worker import subscribe

sys.modules["orjson"] = None  # as in `ours.py`
PAUSE = "BENCHMARK_PAUSE"
"""Seconds that `pause` waits, in the environment."""
_COMPUTES = 0.02


@subscribe("benchmark", lock_duration=timedelta(seconds=60))
def burn() -> None:
    """Take 20 ms of CPU time, whoever else wants the processor."""
    until = time.thread_time() + _COMPUTES
    while time.thread_time() < until:
        sum(range(1_000))


@subscribe("benchmark", lock_duration=timedelta(seconds=60))
async def pause() -> None:
    """Wait for something."""
    await asyncio.sleep(float(os.environ[PAUSE]))

"""A worker in a process of its own, which a test can kill, and what it has done."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

_HANDLER = 0.1
"""Seconds that one takes."""
_PROGRAM = f"""\
import os, sys, time
from datetime import timedelta
from camunda_worker import Connection, ExternalTaskWorker

url, transport, topic, log = sys.argv[1:]
worker = ExternalTaskWorker(Connection(url, transport=transport), max_tasks=10)

@worker.subscribe(topic, lock_duration=timedelta(seconds=5))
def work(task):
    with open(log, "a") as file:
        file.write(f"{{task.id}} {{time.time()}} {{os.getpid()}}\\n")
    time.sleep({_HANDLER})

worker.run()
"""


def start_worker(url: str, transport: str, topic: str, log: Path) -> subprocess.Popen[bytes]:
    """Ten handlers of 100 ms at once, locks of 5 s; several may write to one log."""
    return subprocess.Popen([sys.executable, "-c", _PROGRAM, url, transport, topic, str(log)])


def begun(log: Path) -> list[tuple[str, float]]:
    """Each run of a handler, in the order of their beginnings: its task, and the time."""
    return [(task, float(moment)) for task, moment, _ in _lines(log)]


def has_in_hand(worker: subprocess.Popen[bytes], log: Path) -> bool:
    """Whether a worker's handler has begun so lately that it still runs for a moment."""
    moments = [float(moment) for _, moment, pid in _lines(log) if int(pid) == worker.pid]
    return bool(moments) and time.time() - moments[-1] < _HANDLER / 2


def _lines(log: Path) -> list[list[str]]:
    return [line.split() for line in log.read_text().splitlines()]


def begun_again(log: Path) -> dict[str, float]:
    """The tasks whose handler ran more than once, and when it began the last time."""
    runs = begun(log)
    counts = Counter(task for task, _ in runs)
    return {task: moment for task, moment in runs if counts[task] > 1}

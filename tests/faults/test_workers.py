"""Workers that are killed or stopped: what they had in hand goes to the others, and nothing is locked for the dead."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from worker_process import begun, begun_again, has_in_hand, start_worker

from camunda_worker import Connection, ExternalTaskWorker
from camunda_worker.testing import LocalEngine

LOCK = POLL = 5.0
"""Seconds; of the worker in a process of its own."""

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]


def test_one_of_two_workers_is_killed(
    engine: LocalEngine, transport: str, process: Any, eventually: Any, shown: Any, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    log.touch()
    process.start(1_000)
    workers = [start_worker(engine.url, transport, process.topic, log) for _ in range(2)]
    try:
        # late, so that what is left is done before the dead one's locks end; by the log, for an engine that is busy
        # may have none left by the time it says so
        # and while it has some in hand: in a pause of its polls it may have none
        eventually(lambda: len(begun(log)) > 800 and has_in_hand(workers[0], log), 120)
        os.kill(workers[0].pid, signal.SIGKILL)
        killed = time.time()
        eventually(lambda: process.count(completed=True) == 1_000, 120)
    finally:
        for worker in workers:
            worker.terminate()
            worker.wait(30)
    again = begun_again(log)
    assert len({task for task, _ in begun(log)}) == 1_000
    assert 0 < len(again) <= 10  # what the dead one had in hand
    assert len(begun(log)) == 1_000 + len(again)
    late = max(again.values()) - killed - LOCK
    assert late < POLL
    assert workers[1].returncode == 0
    shown(
        "one of two workers killed (-9), 1,000 tasks",
        f"1,000 of 1,000 completed; the {len(again)} that the dead one had running began again"
        f" at most {max(late, 0):.1f} s after their locks' end",
    )


def test_a_worker_that_stood_still_begins_nothing_that_another_one_took_over(
    engine: LocalEngine, transport: str, process: Any, eventually: Any, shown: Any, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    log.touch()
    stopped = start_worker(engine.url, transport, process.topic, log)
    workers = [stopped]
    try:
        process.start()
        eventually(lambda: len(begun(log)) == 1)
        time.sleep(1)  # now its long poll is pending
        os.kill(stopped.pid, signal.SIGSTOP)
        process.start()
        eventually(lambda: process.locked() == 1)
        eventually(lambda: process.locked() == 0)
        workers.append(start_worker(engine.url, transport, process.topic, log))
        eventually(lambda: process.count(completed=True) == 2)
        os.kill(stopped.pid, signal.SIGCONT)
        process.start(10)
        eventually(lambda: process.count(completed=True) == 12)
    finally:
        os.kill(stopped.pid, signal.SIGCONT)
        for worker in workers:
            worker.terminate()
            worker.wait(30)
    assert len(begun(log)) == 12
    shown(
        "a worker stands still (SIGSTOP) for longer than the lock of a task that was for it, another one does it",
        "no handler ran twice",
    )


def test_50_stops_at_random_moments_of_a_long_poll(
    engine: LocalEngine, transport: Any, process: Any, shown: Any
) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    slowest_stop = slowest_fetch = 0.0
    connection = Connection(engine.url, transport=transport)
    for _ in range(50):
        worker = ExternalTaskWorker(connection, poll_length=timedelta(seconds=1))
        worker.subscribe(process.topic, lambda task: None)
        thread = threading.Thread(target=worker.run)
        thread.start()
        time.sleep(0.3 + chance.random())
        worker.stop()
        stopped = time.monotonic()
        thread.join(20)
        slowest_stop = max(slowest_stop, time.monotonic() - stopped)
        process.start()
        started = time.monotonic()
        fetch = {
            "workerId": "another",
            "maxTasks": 1,
            "asyncResponseTimeout": 5_000,
            "topics": [{"topicName": process.topic, "lockDuration": 60_000}],
        }
        answer = httpx.post(f"{engine.url}/external-task/fetchAndLock", json=fetch, timeout=10)
        assert len(answer.raise_for_status().json()) == 1
        slowest_fetch = max(slowest_fetch, time.monotonic() - started)
    assert slowest_stop < 2
    assert slowest_fetch < 1
    shown(
        "stopped in the middle of a long poll (1 s), then a task starts, 50 times",
        f"another worker had it within {slowest_fetch:.2f} s, the stop took {slowest_stop:.1f} s at most",
    )

"""Engines and workers that are killed: nothing is lost, and what is done twice is what had to be."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fault_process import Process
from fault_proxy import FaultProxy
from postgres import postgres, programs

from camunda_worker import Connection, ExternalTask, ExternalTaskWorker
from camunda_worker.testing import LocalEngine

PAGE = "docs/reliability.md"

pytestmark = [
    pytest.mark.full,
    pytest.mark.timeout(600),
    pytest.mark.skipif(
        programs() is None,
        reason="PostgreSQL IS NOT INSTALLED, so crashes of engines were NOT tested (apt-get install postgresql)",
    ),
]


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
def test_an_engine_that_is_killed_and_comes_back_after_a_minute(
    database: str, running: Any, eventually: Any, runs: Any, record_property: Any, transport: Any
) -> None:
    with LocalEngine("camunda-7.24", datasource_url=database) as engine:
        process = Process(engine.url)
        process.deploy()
        worker = ExternalTaskWorker(
            Connection(engine.url, transport=transport), poll_length=timedelta(seconds=1), max_tasks=5
        )
        begun = threading.Event()
        began_after: list[float] = []
        back = float("inf")

        @worker.subscribe(process.topic, lock_duration=timedelta(seconds=10))
        def work(task: ExternalTask) -> None:
            runs.add(task.id)
            if time.monotonic() > back:
                began_after.append(time.monotonic() - back)
            begun.set()
            time.sleep(0.5)

        process.start(40)
        with running(worker):
            assert begun.wait(30)
            engine.kill()
            time.sleep(60)
            engine.start()
            back = time.monotonic()
            eventually(lambda: process.count(completed=True) == 40, 120)
    assert runs.twice == []
    assert len(runs.by_task) == 40
    assert min(began_after) <= 2
    record_property(
        PAGE,
        {
            "fault": f"engine killed (-9), back after a minute ({transport})",
            "seen": f"40 of 40 completed, no handler ran twice, went on {min(began_after):.1f} s after it was back",
        },
    )


WORKER = """\
import sys, time
from datetime import timedelta
from camunda_worker import ExternalTaskWorker

url, topic, log = sys.argv[1:]
worker = ExternalTaskWorker(url, max_tasks=10)

@worker.subscribe(topic, lock_duration=timedelta(seconds=5))
def work(task):
    with open(log, "a") as file:
        file.write(task.id + "\\n")
    time.sleep(0.05)

worker.run()
"""


def start_worker(url: str, topic: str, log: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WORKER, url, topic, str(log)])


def test_one_of_two_workers_is_killed(
    engine: LocalEngine, process: Any, eventually: Any, record_property: Any, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    process.start(1_000)
    workers = [start_worker(engine.url, process.topic, log) for _ in range(2)]
    try:
        eventually(lambda: process.count(completed=True) > 200, 60)
        os.kill(workers[0].pid, signal.SIGKILL)
        killed = time.monotonic()
        eventually(lambda: process.count(completed=True) == 1_000, 120)
        seconds = time.monotonic() - killed
    finally:
        for worker in workers:
            worker.terminate()
            worker.wait(30)
    counts = Counter(log.read_text().split())
    twice = [task for task, count in counts.items() if count > 1]
    assert len(counts) == 1_000
    assert len(twice) <= 10  # what the dead one had in hand
    assert max(counts.values()) <= 2
    assert workers[1].returncode == 0
    record_property(
        PAGE,
        {
            "fault": "one of two workers killed (-9), 1,000 tasks",
            "seen": f"1,000 of 1,000 completed, {len(twice)} twice, the last {seconds:.0f} s after the kill",
        },
    )


@pytest.fixture
def cluster(database: str) -> Iterator[list[LocalEngine]]:
    """Two nodes on one database."""
    with (
        LocalEngine("camunda-7.24", datasource_url=database) as first,
        LocalEngine("camunda-7.24", datasource_url=database) as second,
    ):
        yield [first, second]


def test_one_node_of_a_cluster_is_killed(
    cluster: list[LocalEngine], eventually: Any, record_property: Any, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    process = Process(cluster[0].url)
    process.deploy()
    process.start(5_000)
    with FaultProxy([node.url for node in cluster]) as balancer:
        workers = [start_worker(balancer.url, process.topic, log) for _ in range(4)]
        try:
            eventually(lambda: process.count(completed=True) > 1_000, 120)
            cluster[1].kill()
            eventually(lambda: process.count(completed=True) == 5_000, 300)
        finally:
            for worker in workers:
                worker.terminate()
            codes = [worker.wait(60) for worker in workers]
    counts = Counter(log.read_text().split())
    twice = [task for task, count in counts.items() if count > 1]
    assert len(counts) == 5_000
    assert len(twice) <= 40  # at most what the workers had in hand
    assert codes == [0] * 4
    record_property(
        PAGE,
        {
            "fault": "one of two nodes killed (-9), 4 workers, 5,000 tasks",
            "seen": f"5,000 of 5,000 completed, {len(twice)} handlers ran twice",
        },
    )


def test_50_stops_at_random_moments_of_a_long_poll(
    engine: LocalEngine, process: Any, record_property: Any
) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    slowest_stop = slowest_fetch = 0.0
    for _ in range(50):
        worker = ExternalTaskWorker(engine.url, poll_length=timedelta(seconds=1))
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
    record_property(
        PAGE,
        {
            "fault": "stopped in the middle of a long poll (1 s), then a task starts, 50 times",
            "seen": f"another worker had it within {slowest_fetch:.2f} s, the stop took {slowest_stop:.1f} s at most",
        },
    )

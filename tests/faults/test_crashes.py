"""Engines and workers that are killed: nothing is lost, and what is done twice is what had to be."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fault_process import Process
from fault_proxy import FaultProxy
from postgres import Postgres, postgres, programs
from worker_process import begun, begun_again, start_worker

from camunda_worker import Connection, ExternalTask, ExternalTaskWorker
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.full, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    if programs() is None:
        pytest.skip(
            "PostgreSQL IS NOT INSTALLED, so crashes of engines were NOT tested (scripts/setup --full --install)"
        )
    with postgres() as server:
        yield server


@pytest.fixture
def database(server: Postgres) -> str:
    return server.url


def test_an_engine_that_is_down_when_the_worker_starts(
    transport: Any, running: Any, eventually: Any, shown: Any
) -> None:
    with LocalEngine("camunda-7.24") as engine:
        engine.kill()
        process = Process(engine.url)
        worker = ExternalTaskWorker(Connection(engine.url, transport=transport))
        worker.subscribe(process.topic, lambda task: None)
        with running(worker):
            time.sleep(5)  # some polls find nobody
            engine.start()
            process.deploy()
            process.start(10)
            up = time.monotonic()
            eventually(lambda: process.count(completed=True) == 10)
            seconds = time.monotonic() - up
    shown("engine down when the worker starts", f"10 of 10 completed {seconds:.1f} s after it was up")


@pytest.mark.parametrize(("minutes", "at_most"), [(1, 2), (4, 10)])
def test_an_engine_that_is_killed_and_comes_back(
    database: str,
    transport: Any,
    running: Any,
    eventually: Any,
    runs: Any,
    shown: Any,
    minutes: int,
    at_most: float,
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
            time.sleep(60 * minutes)
            engine.start()
            back = time.monotonic()
            eventually(lambda: process.count(completed=True) == 40, 120)
    assert runs.twice == []
    assert len(runs.by_task) == 40
    assert min(began_after) <= at_most
    shown(
        f"engine killed (-9), back after {minutes} min",
        f"40 of 40 completed, no handler ran twice, went on {min(began_after):.1f} s after it was back",
    )


def test_an_engine_whose_database_is_away(
    server: Postgres,
    transport: Any,
    running: Any,
    eventually: Any,
    runs: Any,
    shown: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # so that it soon answers 500, as to a later step that fails
    monkeypatch.setenv("SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "1000")
    with LocalEngine("camunda-7.24", datasource_url=server.url) as engine:
        process = Process(engine.url)
        process.deploy()
        worker = ExternalTaskWorker(
            Connection(engine.url, transport=transport), poll_length=timedelta(seconds=1), max_tasks=10
        )
        begun, away = threading.Semaphore(0), threading.Event()

        @worker.subscribe(process.topic)
        def work(task: ExternalTask) -> None:
            runs.add(task.id)
            begun.release()
            away.wait(30)

        def all_done() -> bool:
            with contextlib.suppress(
                httpx.HTTPStatusError
            ):  # the engine takes a moment to find its database again
                return process.count(completed=True) == 10
            return False

        process.start(10)
        with running(worker):
            assert all(begun.acquire(timeout=30) for _ in range(10))
            server.stop()
            away.set()
            time.sleep(15)
            server.start()
            back = time.monotonic()
            eventually(all_done, 60)
            seconds = time.monotonic() - back
    assert runs.twice == []
    shown(
        "the engine's database away for 15 s, results due meanwhile",
        f"10 of 10 completed, no handler ran twice, all done {seconds:.1f} s after it was back",
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
    cluster: list[LocalEngine], transport: str, eventually: Any, shown: Any, tmp_path: Path
) -> None:
    log = tmp_path / "runs"
    process = Process(cluster[0].url)
    process.deploy()
    process.start(5_000)
    with FaultProxy([node.url for node in cluster]) as balancer:
        workers = [start_worker(balancer.url, transport, process.topic, log) for _ in range(4)]
        try:
            eventually(lambda: process.count(completed=True) > 1_000, 120)
            cluster[1].kill()
            eventually(lambda: process.count(completed=True) == 5_000, 300)
        finally:
            for worker in workers:
                worker.terminate()
            codes = [worker.wait(60) for worker in workers]
    again = begun_again(log)
    assert len({task for task, _ in begun(log)}) == 5_000
    assert len(again) <= 40  # at most what the workers had in hand
    assert codes == [0] * 4
    shown(
        "one of two nodes killed (-9), 4 workers, 5,000 tasks",
        f"5,000 of 5,000 completed, {len(again)} handlers ran twice",
    )


def test_a_task_that_starts_on_the_other_node_than_the_poll_waits_on(
    cluster: list[LocalEngine], transport: Any, running: Any, eventually: Any, shown: Any
) -> None:
    here, there = cluster
    process = Process(there.url)
    process.deploy()
    chance = random.Random(7)  # noqa: S311 - no secret
    latencies: list[float] = []
    with FaultProxy([here.url]) as proxy:
        worker = ExternalTaskWorker(Connection(proxy.url, transport=transport))
        begun_at: list[float] = []
        worker.subscribe(process.topic, lambda task: begun_at.append(time.monotonic()))
        with running(worker):
            eventually(lambda: proxy.asked)
            for number in range(10):
                time.sleep(2 * chance.random())
                started = time.monotonic()
                process.start()
                eventually(lambda expected=number + 1: len(begun_at) == expected)
                latencies.append(begun_at[-1] - started)
            polls = len(proxy.asked)
            time.sleep(10)
            idle = len(proxy.asked) - polls
    assert max(latencies) < 5.5  # the default poll, and a moment for the request
    assert idle <= 10
    shown(
        "10 tasks start on the other node than the one that the worker polls, default settings",
        f"begun within {max(latencies):.1f} s; {idle} requests in 10 idle seconds",
    )

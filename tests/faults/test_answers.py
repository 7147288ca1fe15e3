"""Answers that do not come, or come wrongly: each task has one fate, and its handler ran once."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fault_proxy import FAULTS, FaultProxy

from camunda_worker import BpmnError, ExternalTask, ExternalTaskWorker, RetryPolicy

pytestmark = [pytest.mark.engine, pytest.mark.timeout(90)]


@pytest.mark.parametrize("kind", FAULTS)
def test_complete(
    proxy: FaultProxy,
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    kind: str,
) -> None:
    @worker.subscribe(process.topic)
    def work(task: ExternalTask) -> dict[str, object]:
        runs.add(task.id)
        return {"done": True}

    proxy.fail("/complete", kind, 5)
    process.start(10)
    with running(worker):
        eventually(lambda: process.count(completed=True) == 10)
    assert (proxy.left, runs.twice, len(runs.by_task)) == (0, [], 10)
    shown(f"{kind} on complete", "10 of 10 completed, no handler ran twice")


@pytest.mark.parametrize("kind", FAULTS)
def test_failure(
    proxy: FaultProxy,
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    kind: str,
) -> None:
    @worker.subscribe(process.topic, retry=RetryPolicy.fixed(1, timedelta(0)))
    def work(task: ExternalTask) -> None:
        if runs.add(task.id) == 1:
            raise ValueError("the first time fails")

    proxy.fail("/failure", kind, 3)
    process.start(5)
    with running(worker):
        eventually(lambda: process.count(completed=True) == 5)
    assert proxy.left == 0
    assert set(runs.by_task.values()) == {2}
    shown(f"{kind} on failure", "5 of 5 failed once, then completed")


@pytest.mark.parametrize("kind", FAULTS)
def test_bpmn_error(
    proxy: FaultProxy,
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    kind: str,
) -> None:
    @worker.subscribe(process.topic)
    async def work(task: ExternalTask) -> None:
        runs.add(task.id)
        raise BpmnError("declined", "no")

    proxy.fail("/bpmnError", kind, 3)
    process.start(5)
    with running(worker):
        eventually(lambda: process.count(completed=True) == 5)
    assert (proxy.left, runs.twice) == (0, [])
    assert process.ends("declined-end") == 5
    shown(f"{kind} on bpmnError", "5 of 5 caught, no handler ran twice")


@pytest.mark.parametrize("kind", FAULTS)
def test_extend_lock(
    proxy: FaultProxy,
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    kind: str,
) -> None:
    @worker.subscribe(process.topic, lock_duration=timedelta(seconds=1))
    def work(task: ExternalTask) -> None:
        runs.add(task.id)
        time.sleep(2.5)

    proxy.fail("/extendLock", kind, 3)
    process.start(3)
    with running(worker):
        eventually(lambda: process.count(completed=True) == 3)
    assert (proxy.left, runs.twice) == (0, [])
    shown(f"{kind} on extendLock", "3 of 3 completed, no handler ran twice")


@pytest.mark.parametrize("kind", FAULTS)
def test_fetch_and_lock(
    proxy: FaultProxy,
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    kind: str,
) -> None:
    @worker.subscribe(process.topic, lock_duration=timedelta(seconds=2))
    def work(task: ExternalTask) -> None:
        runs.add(task.id)

    proxy.fail("/fetchAndLock", kind, 3)
    process.start(5)
    with running(worker):
        eventually(lambda: process.count(completed=True) == 5)
    assert (proxy.left, runs.twice) == (0, [])
    shown(f"{kind} on fetchAndLock", "5 of 5 completed, no handler ran twice")


@pytest.mark.parametrize("kind", ["200 HTML", "cut JSON", "null", "a list of nonsense"])
def test_the_first_answers_are_not_the_engines(
    proxy: FaultProxy,
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    caplog: pytest.LogCaptureFixture,
    kind: str,
) -> None:
    @worker.subscribe(process.topic)
    def work(task: ExternalTask) -> None:
        runs.add(task.id)

    proxy.fail("/fetchAndLock", kind, 5)
    process.start(5)
    with running(worker):
        eventually(lambda: process.count(completed=True) == 5)
    assert (proxy.left, runs.twice) == (0, [])
    (warning,) = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
    assert "it begins: " in warning
    shown(f"first answers: {kind}", "5 of 5 completed, one warning with the body's start")


def test_credentials_that_are_refused_for_30_seconds(
    proxy: FaultProxy,
    worker: ExternalTaskWorker,
    process: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker.subscribe(process.topic, lambda task: None)
    with running(worker):
        process.start()
        eventually(lambda: process.count(completed=True) == 1)
        before = len(proxy.asked)
        proxy.fail("", "401", 1_000)
        time.sleep(30)
        tried = len(proxy.asked) - before
        proxy.heal()
        process.start()
        right_again = time.monotonic()
        eventually(lambda: process.count(completed=True) == 2)
        seconds = time.monotonic() - right_again
    assert tried < 10
    warnings = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
    assert len(warnings) == 1
    assert "refuses the credentials that it took before" in warnings[0]
    shown(
        "401 for 30 s after successes, then right",
        f"{tried} requests, one warning, went on after {seconds:.1f} s",
    )


@pytest.mark.parametrize("resumed", ["while it still runs", "later"])
def test_an_instance_that_is_suspended_while_its_handler_runs_is_completed_once(
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    monkeypatch: pytest.MonkeyPatch,
    resumed: str,
) -> None:
    monkeypatch.setattr(
        "camunda_worker.reporting._SUSPENDED_PAUSE", 0.5
    )  # an operator takes his time; we do not

    def suspend(instance: str, *, suspended: bool) -> None:
        path = f"{process.url}/process-instance/{instance}/suspended"
        httpx.put(path, json={"suspended": suspended}).raise_for_status()

    @worker.subscribe(process.topic, lock_duration=timedelta(seconds=1))
    def work(task: ExternalTask) -> None:
        runs.add(task.id)
        suspend(str(task.process_instance_id), suspended=True)
        time.sleep(1.5)
        if resumed != "later":
            suspend(str(task.process_instance_id), suspended=False)
            time.sleep(1.5)

    (instance,) = process.start()
    with running(worker):
        if resumed == "later":
            eventually(lambda: process.count(suspended=True) == 1)
            time.sleep(3)  # the handler has ended, and its result waits
            assert process.count(completed=True) == 0
            suspend(instance, suspended=False)
        eventually(lambda: process.count(completed=True) == 1)
    assert runs.twice == []
    shown(f"instance suspended while its handler runs, resumed {resumed}", "completed once, ran once")

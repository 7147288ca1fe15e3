"""Handlers that fail, take long, block, or work for nothing any more; workers beside each other."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from typing import Any

import httpx
import pytest

from camunda_worker import Connection, ExternalTask, ExternalTaskWorker, RetryPolicy, TaskContext

SECOND = timedelta(seconds=1)

pytestmark = [pytest.mark.engine, pytest.mark.timeout(90)]


def task_of(process: Any, instance: str) -> Any:
    """The one external task of an instance."""
    answer = httpx.get(f"{process.url}/external-task", params={"processInstanceId": instance})
    (task,) = answer.raise_for_status().json()
    return task


def incidents(process: Any, instance: str) -> int:
    answer = httpx.get(f"{process.url}/incident/count", params={"processInstanceId": instance})
    count: int = answer.raise_for_status().json()["count"]
    return count


def test_a_handler_that_raises(
    worker: ExternalTaskWorker, process: Any, runs: Any, running: Any, eventually: Any, shown: Any
) -> None:
    @worker.subscribe(process.topic, retry=RetryPolicy.fixed(2, timedelta(0)))
    def work(task: ExternalTask) -> None:
        runs.add(task.id)
        raise ValueError("no paper")

    (instance,) = process.start()
    with running(worker):
        eventually(lambda: incidents(process, instance) == 1)
    task = task_of(process, instance)
    details = httpx.get(f"{process.url}/external-task/{task['id']}/errorDetails").text
    assert (task["retries"], task["errorMessage"]) == (0, "ValueError: no paper")
    assert 'raise ValueError("no paper")' in details
    assert runs.by_task[task["id"]] == 3
    shown("handler raises", "ran 3 times, retries 2, 1, 0, then an incident with type and traceback")


MAPPING = """<extensionElements><camunda:inputOutput>
    <camunda:outputParameter name="out">${missing}</camunda:outputParameter></camunda:inputOutput></extensionElements>"""


@pytest.mark.parametrize(
    ("step", "model"),
    [
        ("the task's output mapping", {"within": MAPPING}),
        ("the next service task", {"after": '<serviceTask id="after" camunda:expression="${missing}"/>'}),
    ],
)
def test_a_later_step_of_the_transaction_fails(
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    step: str,
    model: dict[str, str],
) -> None:
    process.deploy(**model)

    @worker.subscribe(process.topic, retry=RetryPolicy.fixed(1, timedelta(0)))
    def work(task: ExternalTask) -> None:
        runs.add(task.id)

    (instance,) = process.start()
    with running(worker):
        eventually(lambda: incidents(process, instance) == 1)
    assert "missing" in task_of(process, instance)["errorMessage"]
    assert list(runs.by_task.values()) == [2]
    shown(
        f"a later step of the transaction fails: {step}",
        "failure with the engine's words, a retry, an incident",
    )


def test_a_handler_longer_than_its_lock(
    worker: ExternalTaskWorker, process: Any, runs: Any, running: Any, eventually: Any, shown: Any
) -> None:
    @worker.subscribe(process.topic, lock_duration=SECOND)
    def work(task: ExternalTask) -> None:
        runs.add(task.id)
        time.sleep(5)

    process.start(5)
    with running(worker):
        eventually(lambda: process.count(completed=True) == 5)
    assert (len(runs.by_task), runs.twice) == (5, [])
    shown("handler 5 times as long as its lock, 5 tasks", "5 of 5 ran once, completed")


def test_an_async_handler_that_blocks_the_event_loop(
    worker: ExternalTaskWorker,
    process: Any,
    runs: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    @worker.subscribe(process.topic, lock_duration=SECOND)
    async def work(task: ExternalTask) -> None:
        runs.add(task.id)
        time.sleep(3)  # noqa: ASYNC251 - just that

    process.start()
    with running(worker):
        eventually(lambda: process.count(completed=True) == 1)
    assert runs.twice == []
    assert any("work has blocked the event loop" in one.getMessage() for one in caplog.records)
    shown("async handler with time.sleep(3 locks)", "ran once, completed, warned of by name")


def test_a_task_that_is_cancelled_while_its_handler_runs(
    proxy: Any,
    worker: ExternalTaskWorker,
    process: Any,
    running: Any,
    eventually: Any,
    shown: Any,
) -> None:
    told: list[float] = []
    begun = threading.Event()

    @worker.subscribe(process.topic, lock_duration=6 * SECOND)
    def work(task: ExternalTask, context: TaskContext) -> None:
        begun.set()
        if context.cancelled.wait(20):
            told.append(time.monotonic())

    (instance,) = process.start()
    with running(worker):
        assert begun.wait(20)
        httpx.delete(f"{process.url}/process-instance/{instance}").raise_for_status()
        cancelled = time.monotonic()
        eventually(lambda: told)
    assert told[0] - cancelled <= 2.5  # a third of the lock, and a moment for the request
    assert not [one for one in proxy.asked if one.endswith(("/complete", "/failure", "/bpmnError"))]
    shown(
        "task cancelled while its handler runs (lock of 6 s)",
        f"the handler knew after {told[0] - cancelled:.1f} s; nothing was reported",
    )


OF_UNKNOWN_CLASS = {"objectTypeName": "com.example.Unknown", "serializationDataFormat": "application/json"}
UNREADABLE = {
    "object": {"type": "Object", "value": "{}", "valueInfo": OF_UNKNOWN_CLASS},
    "broken": {"type": "Object", "value": "{", "valueInfo": OF_UNKNOWN_CLASS},
}


@pytest.mark.parametrize("asked", [False, True], ids=["not asked for", "asked for"])
def test_a_variable_that_cannot_be_read(
    worker: ExternalTaskWorker,
    process: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    *,
    asked: bool,
) -> None:
    @worker.subscribe(process.topic, retry=RetryPolicy())
    def work(task: ExternalTask) -> None:
        if asked and "broken" in task.variables:
            assert task.variables["broken"]

    process.start(9)
    path = f"{process.url}/process-definition/key/{process.topic}/start"
    instance = httpx.post(path, json={"variables": UNREADABLE}).raise_for_status().json()["id"]
    with running(worker):
        eventually(lambda: process.count(completed=True) >= 9)
        if asked:
            eventually(lambda: incidents(process, instance) == 1)
        else:
            eventually(lambda: process.count(completed=True) == 10)
    if asked:
        assert "variable 'broken'" in task_of(process, instance)["errorMessage"]
    shown(
        f"1 of 10 tasks has an Object of an unknown class and a broken one, {'asked for' if asked else 'not asked for'}",
        "the other 9 completed, it failed by name" if asked else "10 of 10 completed",
    )


def test_two_workers_of_one_label_and_one_is_stopped(
    proxy: Any, transport: Any, process: Any, runs: Any, running: Any, eventually: Any, shown: Any
) -> None:
    connection = Connection(proxy.url, transport=transport)
    workers = [
        ExternalTaskWorker(connection, worker_id="label", max_tasks=5, poll_length=SECOND) for _ in range(2)
    ]
    free = threading.Event()

    def work(task: ExternalTask) -> None:
        runs.add(task.id)
        free.wait(30)

    for worker in workers:
        worker.subscribe(process.topic, work)
    process.start(10)
    with running(workers[0]):
        with running(workers[1]):
            eventually(lambda: process.locked() == 10)
            threading.Timer(1, free.set).start()
        eventually(lambda: process.count(completed=True) == 10)
    assert runs.twice == []
    shown("two workers of one label, one is stopped", "10 of 10 completed, no handler ran twice")

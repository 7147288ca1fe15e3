"""What is promised of every engine, shown on every engine; docs/engines.md is written from it."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

import httpx
import pytest
from attrs import frozen

from camunda_rest.api.historic_process_instance import get_historic_process_instance
from camunda_rest.api.historic_variable_instance import get_historic_variable_instances
from camunda_worker import (
    Connection,
    EngineClient,
    ExternalTask,
    ExternalTaskWorker,
    RetryPolicy,
    TaskContext,
    TaskResult,
)
from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine import RELEASES
from camunda_worker.testing.local_engine.class_path import class_path

PAGE = "docs/engines.md"

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]

PROCESS = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             targetNamespace="every-engine">
  <process id="order" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="to-charge" sourceRef="start" targetRef="charge"/>
    <serviceTask id="charge" camunda:type="external" camunda:topic="charge"/>
    <sequenceFlow id="to-end" sourceRef="charge" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""
VARIABLES = {
    "order": {"type": "Json", "value": '{"items":[1,2]}'},
    "letter": {"type": "Xml", "value": "<a/>"},
    "amount": {"type": "Integer", "value": 5},
}


@frozen
class StartedEngine:
    """An engine, and how many seconds it took to start (without its download)."""

    engine: LocalEngine
    seconds: float


# By module: all tests of one engine run before the next one starts.
@pytest.fixture(scope="module", params=[release.name for release in RELEASES])
def started(request: pytest.FixtureRequest) -> Iterator[StartedEngine]:
    engine = LocalEngine(request.param)
    class_path(engine.release)
    begin = time.monotonic()
    with engine:
        yield StartedEngine(engine, time.monotonic() - begin)


@pytest.fixture
def http(started: StartedEngine) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=started.engine.url, event_hooks={"response": [expect_success]}) as client:
        yield client


def expect_success(response: httpx.Response) -> None:
    assert response.is_success, f"{response.request.url}: {response.status_code} {response.read().decode()}"


def test_it_runs_an_external_task_by_plain_http(
    started: StartedEngine, http: httpx.Client, record_property: Callable[[str, object], None]
) -> None:
    version = http.get("/version").json()["version"]
    assert version == started.engine.release.version

    http.post("/deployment/create", files={"process": ("order.bpmn", PROCESS)})
    instance = http.post("/process-definition/key/order/start", json={"variables": VARIABLES}).json()["id"]
    topic = {"topicName": "charge", "lockDuration": 60_000}
    (task,) = http.post(
        "/external-task/fetchAndLock", json={"workerId": "w", "maxTasks": 2, "topics": [topic]}
    ).json()
    fetched = {
        name: (task["variables"][name]["type"], task["variables"][name]["value"]) for name in VARIABLES
    }
    assert fetched["order"] == ("Json", '{"items":[1,2]}')
    assert fetched["letter"][0] == "Xml"
    assert fetched["amount"] == ("Integer", 5)
    http.post(f"/external-task/{task['id']}/complete", json={"workerId": "w"})
    assert http.get(f"/history/process-instance/{instance}").json()["state"] == "COMPLETED"

    record_property(
        PAGE,
        {
            "engine": started.engine.version,
            "reports version": version,
            "Spring Boot": started.engine.release.boot,
            "starts in": f"{started.seconds:.1f} s",
            "external task by plain HTTP": "completed",
            "Json and Xml variables": "read back",
        },
    )


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
def test_the_worker_takes_a_process_to_its_end(
    started: StartedEngine,
    transport: Literal["aiohttp", "httpx"],
    record_property: Callable[[str, object], None],
) -> None:
    connection = Connection(started.engine.url, transport=transport)
    worker = ExternalTaskWorker(connection, poll_length=timedelta(seconds=1))
    attempts: list[int | None] = []

    @worker.subscribe("charge", retry=RetryPolicy.fixed(1, timedelta(0)), lock_duration=timedelta(seconds=1))
    async def charge(task: ExternalTask, context: TaskContext) -> TaskResult:
        attempts.append(task.retries)
        if task.retries is None:
            raise ValueError("the first time fails")
        await asyncio.sleep(1.5)  # longer than its lock
        assert not context.cancelled.is_set()
        return task.complete({"seen": task.variables["order"], "at": task.variables["at"]})

    with EngineClient(connection) as client:
        client.deploy(("order.bpmn", PROCESS.encode()))
        at = datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
        instance = client.start_process("order", {"order": {"items": [1, 2]}, "at": at}, business_key="b-1")
        thread = threading.Thread(target=worker.run)
        thread.start()
        deadline = time.monotonic() + 60
        try:
            while state(client, instance.id) != "COMPLETED":
                assert time.monotonic() < deadline
                time.sleep(0.1)
        finally:
            worker.stop()
            thread.join(20)
        found = get_historic_variable_instances.sync(
            client=client.rest, process_instance_id=instance.id, deserialize_values=False
        )
    values = {variable.name: variable.value for variable in found}
    assert attempts == [None, 1]
    assert json.loads(str(values["seen"])) == {"items": [1, 2]}
    assert datetime.fromisoformat(str(values["at"])) == at
    record_property(
        PAGE,
        {"engine": started.engine.version, f"worker over {transport}": "retried, kept its lock, completed"},
    )


def state(client: EngineClient, instance_id: str | None) -> str | None:
    return get_historic_process_instance.sync(str(instance_id), client=client.rest).state

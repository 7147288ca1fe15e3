"""What is promised of every engine, shown on every engine; docs/engines.md is written from it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import httpx
import pytest
from attrs import frozen

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


# The worker's own path through every engine is to stand here: it takes `started`, and records
# {"engine": started.engine.version, "<what was shown>": "..."} for PAGE, which adds a column to the same row.

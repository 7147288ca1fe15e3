"""What the engine says of a result, and what the worker makes of it, on a real engine."""

import re
import threading
import time
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest

from camunda_rest.api.external_task import get_external_tasks, unlock
from camunda_rest.api.historic_process_instance import get_historic_process_instance
from camunda_rest.api.incident import get_incidents
from camunda_rest.api.process_instance import update_suspension_state_by_id
from camunda_rest.models import SuspensionStateDto
from camunda_worker import (
    BpmnError,
    Connection,
    EngineClient,
    ExternalTask,
    ExternalTaskWorker,
    RetryPolicy,
    TaskContext,
    events,
    subscribe,
)
from camunda_worker.testing import Deploy as DeployFixture
from camunda_worker.testing import RunWorker

pytestmark = pytest.mark.engine

Deploy = Callable[..., str]
Eventually = Callable[[Callable[[], object]], object]
Running = Callable[[ExternalTaskWorker], AbstractContextManager[None]]

_LATER = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    targetNamespace="http://example.org/test">
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <sequenceFlow id="to-work" sourceRef="start" targetRef="work"/>
    <serviceTask id="work" camunda:type="external" camunda:topic="{topic}"/>
    <sequenceFlow id="to-later" sourceRef="work" targetRef="later"/>
    <serviceTask id="later" camunda:expression="{later}"/>
    <sequenceFlow id="to-end" sourceRef="later" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""


def suspend(client: EngineClient, instance_id: str, *, suspended: bool) -> None:
    update_suspension_state_by_id.sync(
        instance_id, client=client.rest, body=SuspensionStateDto(suspended=suspended)
    )


def test_a_result_waits_while_the_instance_is_suspended(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=timedelta(milliseconds=500))
    runs: list[str] = []
    suspended = threading.Event()

    @worker.subscribe(topic, lock_duration=timedelta(seconds=1))
    def work(task: ExternalTask, context: TaskContext) -> None:
        runs.append(task.id)
        assert suspended.wait(10)
        assert not context.cancelled.wait(1.5)  # longer than its lock, which cannot be extended now

    instance = str(client.start_process(deploy_tasks(topic)).id)
    with running(worker):
        eventually(lambda: runs)
        suspend(client, instance, suspended=True)
        suspended.set()
        eventually(lambda: "suspended" in caplog.text)
        suspend(client, instance, suspended=False)
        eventually(
            lambda: get_historic_process_instance.sync(instance, client=client.rest).state == "COMPLETED"
        )
    assert len(runs) == 1


def test_a_later_step_that_fails_is_the_tasks_failure_with_the_engines_words(
    connection: Connection, client: EngineClient, topic: str, eventually: Eventually, running: Running
) -> None:
    key = f"process-{uuid.uuid4().hex}"
    client.deploy((f"{key}.bpmn", _LATER.format(key=key, topic=topic, later="${nobody.knows.this}").encode()))
    worker = ExternalTaskWorker(connection, poll_length=timedelta(milliseconds=500))
    runs: list[str] = []

    @worker.subscribe(topic, retry=RetryPolicy())
    def work(task: ExternalTask) -> None:
        runs.append(task.id)

    instance = client.start_process(key)
    with running(worker):
        incidents = eventually(
            lambda: get_incidents.sync(client=client.rest, process_instance_id=instance.id)
        )
    assert isinstance(incidents, list)
    assert "nobody" in incidents[0].incident_message
    assert len(runs) == 1


_MAPPED = _LATER.replace(
    'camunda:topic="{topic}"/>',
    """camunda:topic="{topic}"><extensionElements><camunda:inputOutput>
    <camunda:outputParameter name="total">${{sum}}</camunda:outputParameter></camunda:inputOutput></extensionElements>
    </serviceTask><boundaryEvent id="caught" attachedToRef="work"><errorEventDefinition id="any"/></boundaryEvent>""",
)


@pytest.mark.parametrize(
    ("given", "state"), [({}, "ACTIVE"), ({"sum": None}, "COMPLETED")], ids=["without", "with"]
)
def test_a_bpmn_error_is_caught_with_the_variables_that_output_mappings_read(
    deploy: DeployFixture,
    engine_client: EngineClient,
    run_worker: RunWorker,
    topic: str,
    given: dict[str, object],
    state: str,
) -> None:
    key = f"process-{uuid.uuid4().hex}"
    deploy((f"{key}.bpmn", _MAPPED.format(key=key, topic=topic, later="${true}").encode()))
    instance = engine_client.start_process(key)

    @subscribe(topic, retry=RetryPolicy())
    def work() -> None:
        raise BpmnError("NO", variables=given)

    run_worker(work)
    assert engine_client.history.instance(instance.id).state == state
    for incident in engine_client.incidents.list(process_instance_id=instance.id):
        assert "bpmn error NO failed; " in str(incident.incident_message)
        assert "output mappings" in str(incident.incident_message)


def test_a_later_step_that_takes_longer_than_an_extension_is_due_is_done_at_the_first_try(
    connection: Connection, client: EngineClient, topic: str, eventually: Eventually, running: Running
) -> None:
    key = f"process-{uuid.uuid4().hex}"
    client.deploy(
        (f"{key}.bpmn", _LATER.format(key=key, topic=topic, later="${text.matches(slow)}").encode())
    )
    slow = ".*x" * 6 + "y"  # it tries all ways to find what is not there

    def step(length: int) -> float:
        began = time.monotonic()
        client.start_process(key, {"text": "x" * length, "slow": slow}, start_before="later")
        return time.monotonic() - began

    length, took = next((n, took) for n in range(40, 1000, 10) if (took := step(n)) > 1)
    lock = 2.5 * took

    def told_of_one() -> list[events.Event]:
        told: list[events.Event] = []
        worker = ExternalTaskWorker(connection, poll_length=timedelta(milliseconds=500), hooks=[told.append])
        worker.subscribe(topic, lambda task: None, lock_duration=timedelta(seconds=lock))
        instance = client.start_process(key, {"text": "x" * length, "slow": slow})
        with running(worker):
            eventually(lambda: client.history.instance(instance.id).state == "COMPLETED")
        return told

    for _ in range(3):  # an extension cannot wait for ever: the machine may have been too slow just then
        told = told_of_one()
        (reported,) = (one for one in told if isinstance(one, events.Reported))
        if reported.duration.total_seconds() < lock * 5 / 6:
            break
    assert reported.attempts == 1
    assert not any(isinstance(one, events.Delayed | events.Lost) for one in told)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("x" * 5_000, "report"),
        # as base64 more than 20 million characters; which of two texts it is depends on the engine's start
        (bytes(15_100_000), "exceeds the maximum allowed|is a text in it too long"),
    ],
    ids=["cannot be stored", "too large to be read"],
)
def test_a_variable_that_the_engine_does_not_take_is_the_tasks_failure(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
    value: object,
    said: str,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=timedelta(milliseconds=500))

    @worker.subscribe(topic, retry=RetryPolicy())
    def work(task: ExternalTask) -> dict[str, object]:
        return {"report": value}

    instance = client.start_process(deploy_tasks(topic))
    with running(worker):
        incidents = eventually(
            lambda: get_incidents.sync(client=client.rest, process_instance_id=instance.id)
        )
    assert isinstance(incidents, list)
    assert re.search(said, incidents[0].incident_message)


def test_a_task_that_another_worker_has_by_now_is_left_to_it(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    first = ExternalTaskWorker(connection, max_tasks=1, poll_length=timedelta(milliseconds=500))
    heir = ExternalTaskWorker(connection, poll_length=timedelta(milliseconds=500))
    told = threading.Event()
    at_work = threading.Event()

    @first.subscribe(topic, lock_duration=timedelta(seconds=1))
    def lose(task: ExternalTask, context: TaskContext) -> dict[str, object]:
        at_work.set()
        if context.cancelled.wait(10):
            told.set()
        return {"by": "first"}

    @heir.subscribe(topic)
    def take_over(task: ExternalTask) -> dict[str, object]:
        assert told.wait(10)
        return {"by": "heir"}

    instance = str(client.start_process(deploy_tasks(topic)).id)
    with running(first):
        assert at_work.wait(10)  # and no slot is left to fetch the task again
        [task] = get_external_tasks.sync(client=client.rest, process_instance_id=instance)
        with running(heir):
            unlock.sync(str(task.id), client=client.rest)  # as an operator can
            eventually(
                lambda: get_historic_process_instance.sync(instance, client=client.rest).state == "COMPLETED"
            )
    assert told.is_set()

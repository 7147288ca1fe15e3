"""The worker on a real engine."""

import asyncio
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

import pytest

from camunda_rest.api.external_task import get_external_tasks
from camunda_rest.api.historic_activity_instance import get_historic_activity_instances
from camunda_rest.api.historic_process_instance import get_historic_process_instance
from camunda_rest.api.historic_variable_instance import get_historic_variable_instances
from camunda_rest.api.incident import get_incidents
from camunda_rest.api.process_instance import delete_process_instance
from camunda_worker import (
    BpmnError,
    Connection,
    EngineClient,
    ExternalTask,
    ExternalTaskWorker,
    RetryPolicy,
    TaskContext,
    TaskResult,
)

pytestmark = pytest.mark.engine

SHORT = timedelta(milliseconds=500)
"""Of a poll, for the sake of quick stops."""

Deploy = Callable[..., str]
Eventually = Callable[[Callable[[], object]], object]
Running = Callable[[ExternalTaskWorker], AbstractContextManager[None]]


def ended(client: EngineClient, instance_id: str | None) -> bool:
    assert instance_id is not None
    return get_historic_process_instance.sync(instance_id, client=client.rest).state == "COMPLETED"


def variables(client: EngineClient, instance_id: str | None) -> dict[str | None, object]:
    found = get_historic_variable_instances.sync(
        client=client.rest, process_instance_id=instance_id, deserialize_values=False
    )
    return {variable.name: variable.value for variable in found}


def test_sync_and_async_handlers_take_a_process_to_its_end(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=SHORT)

    @worker.subscribe(f"{topic}-1")
    def add(task: ExternalTask) -> TaskResult:
        amount = task.variables["amount"]
        assert isinstance(amount, int)
        return task.complete({"total": amount + 1, "seen": {"key": task.business_key}})

    @worker.subscribe(f"{topic}-2")
    async def note(task: ExternalTask) -> dict[str, object]:
        await asyncio.sleep(0)
        return {"noted": task.variables["seen"], "at": datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)}

    instance = client.start_process(
        deploy_tasks(f"{topic}-1", f"{topic}-2"), {"amount": 41}, business_key="b-1"
    )
    with running(worker):
        eventually(lambda: ended(client, instance.id))
    found = variables(client, instance.id)
    assert found["total"] == 42
    assert found["noted"] == '{"key": "b-1"}'
    assert datetime.fromisoformat(str(found["at"])) == datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)


def test_ten_tasks_of_a_second_each_take_under_three(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=SHORT, max_tasks=10)
    spans: list[tuple[float, float]] = []

    @worker.subscribe(f"{topic}-1")
    def block(task: ExternalTask) -> None:
        began = time.monotonic()
        time.sleep(1)  # the work itself
        spans.append((began, time.monotonic()))

    @worker.subscribe(f"{topic}-2")
    async def wait(task: ExternalTask) -> None:
        began = time.monotonic()
        await asyncio.sleep(1)
        spans.append((began, time.monotonic()))

    keys = deploy_tasks(f"{topic}-1"), deploy_tasks(f"{topic}-2")
    instances = [client.start_process(keys[number % 2]) for number in range(10)]
    with running(worker):
        eventually(lambda: all(ended(client, instance.id) for instance in instances))
    assert max(end for _, end in spans) - min(start for start, _ in spans) < 3


def test_a_failure_is_tried_again_and_then_an_incident(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=SHORT)
    seen: list[int | None] = []

    @worker.subscribe(topic, retry=RetryPolicy.fixed(2, timedelta(0)))
    def fail(task: ExternalTask) -> None:
        seen.append(task.retries)
        raise ValueError("the printer is on fire")

    instance = client.start_process(deploy_tasks(topic))
    with running(worker):
        incidents = eventually(
            lambda: get_incidents.sync(client=client.rest, process_instance_id=instance.id)
        )
    assert isinstance(incidents, list)
    assert [incident.incident_message for incident in incidents] == ["ValueError: the printer is on fire"]
    assert seen == [None, 2, 1]


def test_a_bpmn_error_nobody_catches_ends_the_instance_and_keeps_its_variables(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=SHORT)

    @worker.subscribe(f"{topic}-1")
    def refuse(task: ExternalTask) -> None:
        raise BpmnError("NO", "not today", {"reason": "late"})

    instance = client.start_process(deploy_tasks(f"{topic}-1", f"{topic}-2"))
    with running(worker):
        eventually(lambda: ended(client, instance.id))
    passed = get_historic_activity_instances.sync(client=client.rest, process_instance_id=instance.id)
    assert f"{topic}-2" not in {activity.activity_id for activity in passed}


def test_the_lock_is_kept_while_the_handler_runs(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    first = ExternalTaskWorker(connection, poll_length=SHORT)
    heir = ExternalTaskWorker(connection, poll_length=SHORT)
    runs: list[str] = []

    @first.subscribe(topic, lock_duration=timedelta(seconds=1))
    @heir.subscribe(topic, lock_duration=timedelta(seconds=1))
    def work(task: ExternalTask, context: TaskContext) -> None:
        runs.append(task.worker_id)
        assert not context.cancelled.wait(3)
        assert context.deadline > datetime.now(UTC)

    instance = client.start_process(deploy_tasks(topic))
    with running(first), running(heir):
        eventually(lambda: ended(client, instance.id))
    assert len(runs) == 1


def test_a_cancelled_instance_tells_the_handler(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=SHORT)
    started, told = threading.Event(), threading.Event()

    @worker.subscribe(topic, lock_duration=timedelta(seconds=1))
    def work(task: ExternalTask, context: TaskContext) -> None:
        started.set()
        if context.cancelled.wait(10):
            told.set()

    instance = client.start_process(deploy_tasks(topic))
    with running(worker):
        assert started.wait(10)
        delete_process_instance.sync(str(instance.id), client=client.rest)
        assert told.wait(2)


def test_filters_select_tasks(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=SHORT)
    seen: list[ExternalTask] = []
    key = deploy_tasks(topic)
    worker.subscribe(
        topic,
        lambda task: seen.append(task),
        process_definition_key=key,
        process_variables={"region": "EU"},
        variables=["amount"],
        without_tenant_id=True,
    )
    other = client.start_process(key, {"region": "US", "amount": 1})
    mine = client.start_process(key, {"region": "EU", "amount": 2})
    with running(worker):
        eventually(lambda: ended(client, mine.id))
    assert [dict(task.variables) for task in seen] == [{"amount": 2}]
    waiting = get_external_tasks.sync(client=client.rest, process_instance_id=other.id)
    assert [task.worker_id for task in waiting] == [None]


def test_a_worker_runs_again_after_a_stop(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=SHORT)
    ids = []
    worker.subscribe(topic, lambda task: ids.append(task.worker_id))
    key = deploy_tasks(topic)
    for _ in range(2):
        instance = client.start_process(key)
        with running(worker):
            eventually(lambda instance=instance: ended(client, instance.id))
    assert len(set(ids)) == 2


def test_older_tasks_come_first_when_asked_for(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(
        connection, poll_length=SHORT, max_tasks=1, create_time_order="desc", use_priority=False
    )
    seen: list[object] = []
    worker.subscribe(topic, lambda task: seen.append(task.variables["n"]))
    key = deploy_tasks(topic)
    for number in range(3):
        client.start_process(key, {"n": number})
    with running(worker):
        eventually(lambda: len(seen) == 3)
    assert seen == [2, 1, 0]


def test_a_retry_starts_on_time_though_a_long_poll_is_pending(
    connection: Connection,
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(connection, poll_length=timedelta(seconds=8))
    begun: list[float] = []

    @worker.subscribe(topic, retry=RetryPolicy([timedelta(seconds=1), timedelta(0)], jitter=0))
    def fail_twice(task: ExternalTask) -> None:
        begun.append(time.monotonic())
        if len(begun) < 3:
            raise ValueError("not yet")

    instance = client.start_process(deploy_tasks(topic))
    with running(worker):
        eventually(lambda: ended(client, instance.id))
    assert 0.7 < begun[1] - begun[0] < 1.5
    assert begun[2] - begun[1] < 1

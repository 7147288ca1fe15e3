"""What others see of workers on a real engine: traces, metrics, health."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fault_proxy import FaultProxy
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import CollectorRegistry

from camunda_worker import (
    AsyncEngineClient,
    BpmnError,
    EngineClient,
    ExternalTask,
    ExternalTaskWorker,
    RetryPolicy,
)
from camunda_worker.health import Health
from camunda_worker.otel import Tracing
from camunda_worker.prometheus import Metrics
from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

SHORT = timedelta(milliseconds=500)

Running = Callable[[ExternalTaskWorker], AbstractContextManager[None]]
Eventually = Callable[[Callable[[], Any]], Any]

BPMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    targetNamespace="http://example.org/test">
  <message id="packed" name="packed-{id}"/>
  <message id="asked" name="asked-{id}"/>
  <process id="order-{id}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <startEvent id="by-message"><messageEventDefinition messageRef="asked"/></startEvent>
    <serviceTask id="pack" camunda:type="external" camunda:topic="pack-{id}"/>
    <intermediateCatchEvent id="wait"><messageEventDefinition messageRef="packed"/></intermediateCatchEvent>
    <serviceTask id="ship" camunda:type="external" camunda:topic="ship-{id}"/>
    <endEvent id="end"/>
    <sequenceFlow id="a" sourceRef="start" targetRef="pack"/>
    <sequenceFlow id="b" sourceRef="by-message" targetRef="pack"/>
    <sequenceFlow id="c" sourceRef="pack" targetRef="wait"/>
    <sequenceFlow id="d" sourceRef="wait" targetRef="ship"/>
    <sequenceFlow id="e" sourceRef="ship" targetRef="end"/>
  </process>
</definitions>
"""


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def provider(exporter: InMemorySpanExporter) -> TracerProvider:
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return provider


@pytest.fixture
def own(client: EngineClient) -> str:
    """What the names of this test's process, messages and topics end with."""
    own = uuid.uuid4().hex[:8]
    client.deploy((f"order-{own}.bpmn", BPMN.format(id=own).encode()))
    return own


@pytest.fixture
def workers(
    engine: LocalEngine, provider: TracerProvider, own: str
) -> tuple[ExternalTaskWorker, ExternalTaskWorker]:
    """Two, as of two programs; the second one's handler starts a process and waits for nothing."""
    packing, shipping = (
        ExternalTaskWorker(engine.url, poll_length=SHORT, hooks=[Tracing(provider)]) for _ in range(2)
    )

    @packing.subscribe(f"pack-{own}")
    def pack(parcels: int = 1) -> dict[str, int]:
        return {"parcels": parcels}

    @shipping.subscribe(f"ship-{own}")
    async def ship(parcels: int) -> dict[str, int]:
        await asyncio.sleep(0)
        return {"shipped": parcels}

    return packing, shipping


def by_name(exporter: InMemorySpanExporter, own: str) -> dict[str, ReadableSpan]:
    return {span.name.removesuffix(f"-{own}"): span for span in exporter.get_finished_spans()}


def ids(span: ReadableSpan) -> tuple[int, int]:
    return span.context.trace_id, span.context.span_id


def parent_of(span: ReadableSpan) -> tuple[int, int] | None:
    return None if span.parent is None else (span.parent.trace_id, span.parent.span_id)


def test_one_process_instance_through_two_workers_and_a_message_is_one_trace(
    engine: LocalEngine,
    client: EngineClient,
    workers: tuple[ExternalTaskWorker, ExternalTaskWorker],
    provider: TracerProvider,
    exporter: InMemorySpanExporter,
    own: str,
    running: Running,
    eventually: Eventually,
) -> None:
    tracer = provider.get_tracer("shop")
    with (
        EngineClient(engine.url, carrier=Tracing(provider)) as traced,
        running(workers[0]),
        running(workers[1]),
    ):
        with tracer.start_as_current_span("a customer orders"):
            order = traced.start_process(f"order-{own}", {"parcels": 2})
        client.instances.wait_until_at(order.id, "wait")
        with tracer.start_as_current_span("a parcel is scanned"):
            traced.correlate_message(
                f"packed-{own}", process_instance_id=order.id, variables={"scanned": True}
            )
        client.instances.wait_until_ended(order.id)
        eventually(lambda: "complete ship" in by_name(exporter, own))
    found = by_name(exporter, own)
    ordered, scanned = found["a customer orders"].context, found["a parcel is scanned"].context
    tasks = [found["process pack"], found["process ship"]]
    assert {one.context.trace_id for one in tasks} == {ordered.trace_id} != {scanned.trace_id}
    assert [one.parent and one.parent.span_id for one in tasks] == [ordered.span_id] * 2
    for task, report in zip(tasks, (found["complete pack"], found["complete ship"]), strict=True):
        assert (report.context.trace_id, report.parent) == (ordered.trace_id, task.context)
    assert [link.context.span_id for link in tasks[1].links] == [scanned.span_id]
    assert tasks[0].links == ()
    conversations = {(one.attributes or {})["messaging.message.conversation_id"] for one in tasks}
    assert conversations == {order.id}
    variables = client.history.variables_of(order.id)
    assert [variables[name] for name in ("parcels", "shipped", "scanned")] == [2, 2, True]


def test_an_instance_that_a_message_or_somebody_without_a_trace_starts_is_one_trace_too(
    engine: LocalEngine,
    client: EngineClient,
    workers: tuple[ExternalTaskWorker, ExternalTaskWorker],
    provider: TracerProvider,
    exporter: InMemorySpanExporter,
    own: str,
    running: Running,
    eventually: Eventually,
) -> None:
    with (
        EngineClient(engine.url, carrier=Tracing(provider)) as traced,
        running(workers[0]),
        running(workers[1]),
    ):
        for name, start in (
            ("by a message", lambda: traced.correlate_message(f"asked-{own}")[0].process_instance),
            ("by somebody", lambda: client.start_process(f"order-{own}")),
        ):
            exporter.clear()
            with provider.get_tracer("shop").start_as_current_span(name):
                instance = start().id
            client.instances.wait_until_at(instance, "wait")
            client.correlate_message(f"packed-{own}", process_instance_id=instance)
            client.instances.wait_until_ended(instance)
            eventually(lambda: "complete ship" in by_name(exporter, own))
            found = by_name(exporter, own)
            pack, ship = found["process pack"], found["process ship"]
            assert parent_of(pack) == (ids(found[name]) if name == "by a message" else None)
            assert parent_of(ship) == ids(pack)


def test_what_a_handler_starts_goes_on_in_its_trace(
    engine: LocalEngine,
    client: EngineClient,
    workers: tuple[ExternalTaskWorker, ExternalTaskWorker],
    provider: TracerProvider,
    exporter: InMemorySpanExporter,
    deploy_tasks: Callable[..., str],
    own: str,
    running: Running,
    eventually: Eventually,
) -> None:
    outer = deploy_tasks(f"order-parts-{own}")
    worker = ExternalTaskWorker(engine.url, poll_length=SHORT, hooks=[Tracing(provider)])

    @worker.subscribe(f"order-parts-{own}")
    async def order_parts(task: ExternalTask) -> None:
        async with AsyncEngineClient(engine.url, carrier=Tracing(provider)) as traced:
            await traced.start_process(f"order-{own}", business_key=task.id)

    with running(worker), running(workers[0]):
        client.start_process(outer)
        eventually(lambda: "complete pack" in by_name(exporter, own))
    found = by_name(exporter, own)
    assert parent_of(found["process pack"]) == ids(found["process order-parts"])


def test_the_metrics_after_a_known_run_have_the_exact_numbers(
    engine: LocalEngine,
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    topic: str,
    running: Running,
    eventually: Eventually,
) -> None:
    registry = CollectorRegistry()
    process = deploy_tasks(topic)

    def value(name: str, **labels: str) -> float | None:
        return registry.get_sample_value(f"camunda_worker_{name}", {"topic": topic} | labels)

    with FaultProxy([engine.url]) as proxy:
        worker = ExternalTaskWorker(proxy.url, max_tasks=4, poll_length=SHORT, hooks=[Metrics(registry)])

        @worker.subscribe(topic, retry=RetryPolicy.fixed(1, SHORT))
        def handle(task: ExternalTask) -> None:
            if task.business_key == "failing" and task.retries is None:
                raise ValueError("no paper")
            if task.business_key == "erring":
                raise BpmnError("NO")
            if task.business_key == "cancelled":
                client.instances.delete(task.process_instance_id)

        with running(worker):
            proxy.fail("/complete", "reset before", times=2)
            first = client.start_process(process, business_key="fine")
            client.instances.wait_until_ended(first.id)
            for key in ("fine", "fine", "failing", "erring", "cancelled"):
                client.start_process(process, business_key=key)
            eventually(lambda: (value("tasks_completed_total"), value("locks_lost_total")) == (4, 1))
            eventually(lambda: value("tasks_running") == 0)
            assert value("slots_idle") == 4
    assert {
        name: value(name)
        for name in (
            *("tasks_fetched_total", "tasks_completed_total", "tasks_failed_total", "bpmn_errors_total"),
            *("locks_lost_total", "reports_resent_total", "handler_seconds_count", "slots_idle"),
        )
    } == {
        "tasks_fetched_total": 7,
        "tasks_completed_total": 4,
        "tasks_failed_total": 1,
        "bpmn_errors_total": 1,
        "locks_lost_total": 1,
        "reports_resent_total": 2,
        "handler_seconds_count": 7,
        "slots_idle": 0,
    }
    assert value("handler_seconds_bucket", le="+Inf") == 7


def answer(health: Health, path: str) -> httpx.Response | None:
    try:
        return httpx.get(f"http://127.0.0.1:{health.port}{path}")
    except httpx.ConnectError:  # it has not begun
        return None


def test_health_goes_red_when_the_engine_is_away_and_green_again(
    engine: LocalEngine, topic: str, running: Running, eventually: Eventually
) -> None:
    health = Health(0, "127.0.0.1")
    with FaultProxy([engine.url]) as proxy:
        worker = ExternalTaskWorker(proxy.url, poll_length=SHORT, hooks=[health])
        worker.subscribe(topic, lambda task: None)

        def known(status: int) -> Any:
            return (found := answer(health, "/readyz")) and found.status_code == status and found.json()

        with running(worker):
            green = eventually(lambda: known(200))
            proxy.fail("/fetchAndLock", "reset before", times=1_000)
            red = eventually(lambda: known(503))
            assert (found := answer(health, "/livez"))
            assert found.status_code == 200
            proxy.heal()
            again = eventually(lambda: known(200))
    (was,), (down,), (is_,) = green["engines"], red["engines"], again["engines"]
    assert was["url"] == proxy.url
    assert (was["outage"], is_["outage"]) == (None, None)
    assert down["outage"]["error"].startswith("POST /external-task/fetchAndLock: no answer from")
    assert (
        was["last_successful_poll"]
        <= down["last_successful_poll"]
        <= down["outage"]["since"]
        < is_["last_successful_poll"]
    )


def test_the_autoscalers_address_counts_the_tasks_that_wait(
    engine: LocalEngine, client: EngineClient, deploy_tasks: Callable[..., str]
) -> None:
    page = (Path(__file__).parents[2] / "docs/operate.md").read_text()
    (address,) = re.findall(r'url: "(http://engine:8080/engine-rest/\S+)"', page)
    topic = f"pack-{uuid.uuid4().hex}"
    address = address.replace("http://engine:8080/engine-rest", engine.url).replace("=pack&", f"={topic}&")
    process = deploy_tasks(topic)
    started = [client.start_process(process) for _ in range(3)]
    client.instances.suspend(started[0].id)
    assert httpx.get(address).json() == {"count": 2}

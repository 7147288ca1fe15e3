"""OpenTelemetry: spans of tasks and reports, the trace that goes on from task to task, metrics."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from camunda_worker import BpmnError, ExternalTask, ExternalTaskWorker
from camunda_worker.errors import EngineUnreachable, NotFound
from camunda_worker.otel import Tracing

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
OTHER = "00-11111111111111111111111111111111-2222222222222222-01"
TRACE, PARENT_SPAN = 0x0AF7651916CD43DD8448EB211C80319C, 0xB7AD6B7169203331
UNREACHABLE = EngineUnreachable("POST /external-task/{id}/complete", "http://engine", "connection refused")
GONE = NotFound(
    404, "External task with id task-4 does not exist", operation="POST /external-task/{id}/complete"
)


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def provider(exporter: InMemorySpanExporter) -> TracerProvider:
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return provider


@pytest.fixture
def reader() -> InMemoryMetricReader:
    return InMemoryMetricReader()


@pytest.fixture
def tracing(provider: TracerProvider, reader: InMemoryMetricReader) -> Tracing:
    return Tracing(provider, MeterProvider([reader]))


@pytest.fixture
def worker(engine: Any, worker: ExternalTaskWorker, tracing: Tracing) -> ExternalTaskWorker:
    return worker.variant(hooks=[tracing])


def spans(exporter: InMemorySpanExporter) -> dict[str, ReadableSpan]:
    return {span.name: span for span in exporter.get_finished_spans()}


def settled(exporter: InMemorySpanExporter) -> list[str]:
    return [name for name in spans(exporter) if not name.startswith("process")]


def carried(stored: Any) -> Any:
    return stored.reports[0].variables.get("traceparent")


@pytest.mark.parametrize("is_async", [True, False], ids=["async", "sync"])
async def test_a_tasks_span_goes_on_in_the_trace_of_its_instance_is_current_in_the_handler_and_has_its_report_below(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, exporter: Any, is_async: bool
) -> None:
    def works(task: ExternalTask) -> dict[str, str]:
        return {"span": f"{trace.get_current_span().get_span_context().span_id:x}"}

    async def waits(task: ExternalTask) -> dict[str, str]:
        await asyncio.sleep(0)
        return works(task)

    worker.subscribe("pack", waits if is_async else works)
    stored = engine.add_task(
        "pack", {"traceparent": PARENT}, business_key="b-1", process_definition_key="order"
    )
    async with running(worker):
        await eventually(lambda: "complete pack" in spans(exporter))
    handled, reported = spans(exporter)["process pack"], spans(exporter)["complete pack"]
    assert (handled.kind, reported.kind) == (SpanKind.CONSUMER, SpanKind.CLIENT)
    assert {one.context.trace_id for one in (handled, reported)} == {TRACE}
    assert handled.parent is not None
    assert handled.parent.span_id == PARENT_SPAN
    assert reported.parent == handled.context
    assert stored.reports[0].variables == {"span": f"{handled.context.span_id:x}"}
    assert dict(handled.attributes or {}) == {
        "messaging.system": "camunda",
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.destination.name": "pack",
        "messaging.message.id": "task-1",
        "messaging.message.conversation_id": "instance-1",
        "camunda.business_key": "b-1",
        "camunda.process_definition_key": "order",
    }
    assert (reported.attributes or {})["messaging.operation.type"] == "settle"
    assert handled.status.status_code is StatusCode.UNSET


@pytest.mark.parametrize("variables", [{}, {"traceparent": "no trace"}, {"traceparent": 7}], ids=str)
async def test_an_instance_without_a_trace_gets_that_of_its_first_completed_task_though_the_worker_runs_in_a_span(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    exporter: Any,
    provider: TracerProvider,
    variables: Mapping[str, object],
) -> None:
    worker.subscribe("pack", lambda task: {"parcels": 2})
    stored = engine.add_task("pack", variables)
    with provider.get_tracer("test").start_as_current_span("the program"):
        async with running(worker):
            await eventually(lambda: stored.ended)
    span = spans(exporter)["process pack"]
    assert span.parent is None
    expected = f"00-{span.context.trace_id:032x}-{span.context.span_id:016x}-{span.context.trace_flags:02x}"
    assert carried(stored) == (None if variables else expected)
    assert stored.reports[0].variables["parcels"] == 2


async def test_the_trace_is_fetched_for_handlers_that_ask_for_other_variables_only(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, exporter: Any
) -> None:
    @worker.subscribe("pack")
    async def pack(amount: int) -> dict[str, int]:
        return {"seen": amount}

    stored = engine.add_task("pack", {"traceparent": PARENT, "amount": 3, "secret": 4})
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert engine.polls[0].subscriptions[0].fetched == ("traceparent", "messageTraceparent", "amount")
    assert spans(exporter)["process pack"].context.trace_id == TRACE
    assert pack.fetched == ("amount",)


async def test_a_handler_of_local_variables_does_not_touch_the_trace_which_it_cannot_see(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker.subscribe("pack", lambda task: None, local_variables=True)
    stored = engine.add_task("pack", {"traceparent": PARENT})
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert carried(stored) is None


@pytest.mark.parametrize("instance", [PARENT, None], ids=["with a trace", "without"])
async def test_a_message_gives_its_trace_to_an_instance_without_one_and_is_linked_to_another(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    exporter: Any,
    instance: str | None,
) -> None:
    worker.subscribe("pack", lambda task: None)
    variables = {"messageTraceparent": OTHER} | ({} if instance is None else {"traceparent": instance})
    stored = engine.add_task("pack", variables)
    async with running(worker):
        await eventually(lambda: stored.ended)
    span = spans(exporter)["process pack"]
    links = [f"{link.context.trace_id:x}" for link in span.links]
    other = 0x11111111111111111111111111111111
    assert (span.context.trace_id, links) == ((other, []) if instance is None else (TRACE, [f"{other:x}"]))


async def test_what_goes_wrong_stands_in_the_spans(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, exporter: Any
) -> None:
    def fails(task: ExternalTask) -> None:
        raise ValueError("no paper")

    def says_no(task: ExternalTask) -> None:
        raise BpmnError("NO")

    worker.subscribe("fails", fails)
    worker.subscribe("says-no", says_no)
    worker.subscribe("late", lambda task: None)
    worker.subscribe("gone", lambda task: None)
    async with running(worker):
        for topic, error in (("fails", []), ("says-no", []), ("late", [UNREACHABLE]), ("gone", [GONE])):
            engine.before["report"] = list(error)
            engine.add_task(topic)
            await eventually(lambda topic=topic: any(name.endswith(topic) for name in settled(exporter)))
    found = spans(exporter)
    failed = found["process fails"]
    assert failed.status.status_code is StatusCode.ERROR
    assert failed.status.description == "ValueError: no paper"
    assert [event.name for event in failed.events] == ["exception"]
    assert found["failure fails"].status.status_code is StatusCode.UNSET
    assert (found["process says-no"].attributes or {})["camunda.bpmn_error_code"] == "NO"
    assert found["process says-no"].status.status_code is StatusCode.UNSET
    assert "bpmnError says-no" in found
    assert [event.name for event in found["complete late"].events] == ["delayed", "resent"]
    assert found["complete gone"].status.description == "the task is gone"


async def test_a_span_of_a_task_that_is_given_back_ends_and_has_no_report(
    engine: Any, worker: ExternalTaskWorker, eventually: Any, exporter: Any
) -> None:
    begun = asyncio.Event()

    @worker.subscribe("pack")
    async def pack(task: ExternalTask) -> None:
        begun.set()
        await asyncio.sleep(20)

    engine.add_task("pack")
    run = asyncio.create_task(worker.arun())
    await begun.wait()
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert list(spans(exporter)) == ["process pack"]


async def test_without_a_provider_nothing_is_carried_and_the_work_goes_on(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any
) -> None:
    worker = worker.variant(hooks=[Tracing()])
    worker.subscribe("pack", lambda task: None)
    stored = engine.add_task("pack")
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert carried(stored) is None


async def test_metrics_count_by_topic(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, reader: InMemoryMetricReader
) -> None:
    def fails(task: ExternalTask) -> None:
        raise ValueError("no paper")

    worker.subscribe("pack", lambda task: None)
    worker.subscribe("fails", fails)
    engine.before["report"] = [UNREACHABLE]
    tasks = [engine.add_task("pack"), engine.add_task("pack"), engine.add_task("fails")]
    async with running(worker):
        await eventually(lambda: all(task.reports for task in tasks))
    assert counted(reader) == {
        ("messaging.client.consumed.messages", "pack", "fetchAndLock"): 2,
        ("messaging.client.consumed.messages", "fails", "fetchAndLock"): 1,
        ("messaging.process.duration", "pack", "process"): 2,
        ("messaging.process.duration", "fails", "process", "failure"): 1,
        ("messaging.client.operation.duration", "pack", "complete"): 2,
        ("messaging.client.operation.duration", "fails", "failure"): 1,
        ("camunda.worker.tasks.running", "pack"): 0,
        ("camunda.worker.tasks.running", "fails"): 0,
        ("camunda.worker.reports.resent", "pack"): 1,
    }


def counted(reader: InMemoryMetricReader) -> dict[tuple[object, ...], int]:
    """Values of counters and numbers of durations, by name and attributes but the system."""
    data = reader.get_metrics_data()
    assert data is not None
    return {
        (
            metric.name,
            *(value for name, value in point.attributes.items() if name != "messaging.system"),
        ): getattr(point, "count", getattr(point, "value", 0))
        for resource in data.resource_metrics
        for scope in resource.scope_metrics
        for metric in scope.metrics
        for point in metric.data.data_points
    }

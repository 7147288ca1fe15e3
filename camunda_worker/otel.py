"""OpenTelemetry: a span for each task and one for its report, metrics, and one trace for each process instance.

``ExternalTaskWorker(hooks=[Tracing()])`` and ``EngineClient(carrier=Tracing())``; the extra `otel` has what it needs,
which is OpenTelemetry's API. Where spans go, the program's providers say, or ``opentelemetry-instrument``.
"""

from collections.abc import Mapping
from typing import TypeAlias

from attrs import define, field
from opentelemetry import context, metrics, trace
from opentelemetry.trace import Link, Span, SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from camunda_worker import events
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Reportable
from camunda_worker.task import ExternalTask

OF_INSTANCE = "traceparent"
"""The process variable with the trace of the process instance, in the form of W3C's header of this name."""
OF_MESSAGE = "messageTraceparent"
"""The one that comes with a message: the trace of an instance that it starts, else a link."""

_NAME = "camunda_worker"
_SYSTEM = {"messaging.system": "camunda"}
_W3C = TraceContextTextMapPropagator()
_Attributes: TypeAlias = dict[str, str | int]


@define(eq=False)
class Tracing:
    """A hook for workers, which also carries the trace from task to task; and the carrier of clients.

    The span of a task is the current one in its handler, and what clients with this carrier start and correlate there
    goes on in its trace. An instance that was started without a trace gets that of its first task that is completed.

    Attributes:
        tracer_provider: Where spans go; OpenTelemetry's global one if None.
        meter_provider: Where metrics go; the global one if None.
    """

    tracer_provider: trace.TracerProvider | None = None
    meter_provider: metrics.MeterProvider | None = None
    _tracer: trace.Tracer = field(init=False)
    _meters: "_Meters" = field(init=False)
    _spans: dict[tuple[str, str], Span] = field(factory=dict, init=False)
    """Of each task one: that of its handler, then that of its report."""

    variables = (OF_INSTANCE, OF_MESSAGE)

    @_tracer.default
    def _make_tracer(self) -> trace.Tracer:
        return trace.get_tracer(_NAME, tracer_provider=self.tracer_provider)

    @_meters.default
    def _make_meters(self) -> "_Meters":
        return _Meters(metrics.get_meter(_NAME, meter_provider=self.meter_provider))

    def to_start(self) -> Mapping[str, object]:
        """The current trace, if there is one, for an instance."""
        return _current(OF_INSTANCE)

    def with_message(self) -> Mapping[str, object]:
        """The current trace, if there is one, for a message."""
        return _current(OF_MESSAGE)

    def with_result(self, task: ExternalTask) -> Mapping[str, object]:
        """The task's own trace, if the instance has none."""
        return {} if OF_INSTANCE in task.variables else _current(OF_INSTANCE)

    def __call__(self, event: events.Event, /) -> None:
        """Begin and end spans, and count."""
        self._meters.count(event)
        match event:
            case events.Started(task):
                self._begin(task)
            case events.Finished():
                self._finish(event)
            case events.Ended(task):
                if (span := self._spans.pop(_key(task), None)) is not None:
                    span.end()
            case events.TaskEvent(task):
                if (span := self._spans.get(_key(task))) is not None:
                    _note(span, event)

    def _begin(self, task: ExternalTask) -> None:
        instance, message = (_carried(task, name) for name in (OF_INSTANCE, OF_MESSAGE))
        parent = instance or message
        links = [Link(message)] if parent and message and message.trace_id != parent.trace_id else []
        span = self._tracer.start_span(
            f"process {task.topic}",
            # not the current context: who runs the worker in a span does not mean each task
            context=trace.set_span_in_context(trace.NonRecordingSpan(parent), context.Context())
            if parent
            else context.Context(),
            kind=SpanKind.CONSUMER,
            attributes=_attributes(task, "process", "process"),
            links=links,
        )
        self._spans[_key(task)] = span
        # never detached: the context is this task's own and ends with it
        context.attach(trace.set_span_in_context(span))

    def _finish(self, event: events.Finished) -> None:
        task, span = event.task, self._spans.pop(_key(event.task))
        match event.result:
            case Failure(error_message=message):
                span.set_status(StatusCode.ERROR, message)
            case BpmnErrorResult(error_code=code):
                span.set_attribute("camunda.bpmn_error_code", code)
        span.end()
        if isinstance(event.result, Reportable):
            operation = _OPERATIONS[type(event.result)]
            self._spans[_key(task)] = self._tracer.start_span(
                f"{operation} {task.topic}",
                context=trace.set_span_in_context(span, context.Context()),
                kind=SpanKind.CLIENT,
                attributes=_attributes(task, operation, "settle"),
            )


def _key(task: ExternalTask) -> tuple[str, str]:
    return task.worker_id, task.id


def _note(span: Span, event: events.TaskEvent) -> None:
    match event:
        case events.Raised(error=error):
            span.record_exception(error)
        case events.StillRunning(stack=stack):
            span.add_event("still running", {"code.stacktrace": stack})
        case events.Delayed(error=error):
            span.add_event("delayed", {"error": str(error)})
        case events.Resent(attempt=attempt):
            span.add_event("resent", {"attempt": attempt})
        case events.Lost(gone=gone):
            span.set_status(StatusCode.ERROR, "the task is gone" if gone else "another worker has the task")
        case events.Refused(error=error, instead=instead):
            span.set_status(StatusCode.ERROR, str(error))
            span.set_attribute("camunda.failure_instead", instead is not None)
        case events.Unreported():
            span.set_status(StatusCode.ERROR, "the worker stopped before the engine had answered")


def _current(name: str) -> Mapping[str, object]:
    carried: dict[str, str] = {}
    _W3C.inject(carried)
    return {name: carried["traceparent"]} if "traceparent" in carried else {}


def _carried(task: ExternalTask, name: str) -> trace.SpanContext | None:
    value = task.variables.wire(name).value if name in task.variables else None
    if not isinstance(value, str):
        return None
    found = trace.get_current_span(_W3C.extract({"traceparent": value}, context.Context())).get_span_context()
    return found if found.is_valid else None


_OPERATIONS: Mapping[type, str] = {Complete: "complete", Failure: "failure", BpmnErrorResult: "bpmnError"}
"""As the paths of the REST API name them."""


def _attributes(task: ExternalTask, name: str, kind: str) -> _Attributes:
    known = {
        **_SYSTEM,
        "messaging.operation.name": name,
        "messaging.operation.type": kind,
        "messaging.destination.name": task.topic,
        "messaging.message.id": task.id,
        "messaging.message.conversation_id": task.process_instance_id,
        "camunda.business_key": task.business_key,
        "camunda.process_definition_key": task.process_definition_key,
        "camunda.activity_id": task.activity_id,
        "camunda.retries": task.retries,
    }
    return {name: value for name, value in known.items() if value is not None}


class _Meters:
    """OpenTelemetry's own metrics of messaging, and those that only workers have."""

    def __init__(self, meter: metrics.Meter) -> None:
        self._consumed = meter.create_counter(
            "messaging.client.consumed.messages", "{message}", "Tasks that were fetched."
        )
        self._handling = meter.create_histogram("messaging.process.duration", "s", "What handlers take.")
        self._settling = meter.create_histogram(
            "messaging.client.operation.duration", "s", "What reports take, until the engine has decided."
        )
        self._running = meter.create_up_down_counter(
            "camunda.worker.tasks.running", "{task}", "Tasks with a slot."
        )
        self._lost = meter.create_counter(
            "camunda.worker.tasks.lost", "{task}", "Tasks that were lost before they were reported."
        )
        self._resent = meter.create_counter(
            "camunda.worker.reports.resent", "{report}", "Results that were sent again."
        )

    def count(self, event: events.Event) -> None:
        """What there is to count of an event."""
        match event:
            case events.Fetched(task):
                self._consumed.add(1, _measured(task, "fetchAndLock"))
            case events.Started(task):
                self._running.add(1, _measured(task))
            case events.Ended(task):
                self._running.add(-1, _measured(task))
            case events.Finished(task, _, result, duration):
                measured = _measured(task, "process")
                if isinstance(result, Failure):
                    measured["error.type"] = "failure"
                self._handling.record(duration.total_seconds(), measured)
            case events.Reported(task, result, _, duration):
                measured = _measured(task, _OPERATIONS[type(result)])
                self._settling.record(duration.total_seconds(), measured)
            case events.Lost(task):
                self._lost.add(1, _measured(task))
            case events.Resent(task):
                self._resent.add(1, _measured(task))


def _measured(task: ExternalTask, operation: str | None = None) -> _Attributes:
    measured: _Attributes = {**_SYSTEM, "messaging.destination.name": task.topic}
    if operation is not None:
        measured["messaging.operation.name"] = operation
    return measured

"""Metrics for Prometheus, by topic: ``ExternalTaskWorker(hooks=[Metrics()])``; the extra `prometheus` has what it needs.

The `/metrics` of a `camunda_worker.health.Health` shows them, as does whatever else serves the registry.
"""

from collections import Counter
from functools import partial

from attrs import define, field
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client import Counter as Total

from camunda_worker import events
from camunda_worker.result import BpmnErrorResult, Complete, Failure

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800)
"""Seconds: a handler may ask another service, or compute for long."""


@define(eq=False)
class _Slots:
    """Those of one run."""

    began: events.Began
    running: Counter[str] = field(factory=Counter, init=False)

    def idle(self, topic: str) -> int:
        """How many more tasks of the topic could run."""
        left = self.began.max_tasks - self.running.total()
        return min(left, self.began.topics.get(topic, 0) - self.running[topic])


class Metrics:
    """A hook that counts; several workers of one process may share it.

    Args:
        registry: Where the metrics are; one holds them once only.
    """

    def __init__(self, registry: CollectorRegistry = REGISTRY) -> None:
        def total(name: str, text: str) -> Total:
            return Total(f"camunda_worker_{name}", text, ["topic"], registry=registry)

        self._registry = registry
        self._runs: dict[str, _Slots] = {}
        self._fetched = total("tasks_fetched", "Tasks that the engine has locked for this process.")
        self._completed = total("tasks_completed", "Tasks that were completed.")
        self._failed = total("tasks_failed", "Failures that were reported; a task may fail several times.")
        self._bpmn_errors = total("bpmn_errors", "Tasks that were ended by a BPMN error.")
        self._lost = total("locks_lost", "Tasks that were lost, or gone, before their result was taken.")
        self._resent = total("reports_resent", "Results that were sent once more.")
        self._running = Gauge(
            "camunda_worker_tasks_running", "Tasks that have a slot.", ["topic"], registry=registry
        )
        self._idle = Gauge(
            "camunda_worker_slots_idle",
            "Tasks of the topic that could be run besides those that are.",
            ["topic"],
            registry=registry,
        )
        self._seconds = Histogram(
            "camunda_worker_handler_seconds",
            "How long handlers run.",
            ["topic"],
            registry=registry,
            buckets=_BUCKETS,
        )
        self._by_topic: tuple[Total | Gauge | Histogram, ...] = (
            *(self._fetched, self._completed, self._failed, self._bpmn_errors),
            *(self._lost, self._resent, self._running, self._seconds),
        )

    def page(self) -> tuple[str, bytes]:
        """What Prometheus scrapes: its content type and its text."""
        return CONTENT_TYPE_LATEST, generate_latest(self._registry)

    def __call__(self, event: events.Event, /) -> None:
        """Count."""
        match event:
            case events.Began():
                self._begin(event)
            case events.Stopped(worker_id):
                self._runs.pop(worker_id, None)
            case events.Fetched(task):
                self._fetched.labels(task.topic).inc()
            case events.Started(task):
                self._running.labels(task.topic).inc()
                self._runs[task.worker_id].running[task.topic] += 1
            case events.Ended(task):
                self._running.labels(task.topic).dec()
                self._runs[task.worker_id].running[task.topic] -= 1
            case events.Finished(task, duration=duration):
                self._seconds.labels(task.topic).observe(duration.total_seconds())
            case events.Reported():
                self._count_result(event)
            case events.Lost(task):
                self._lost.labels(task.topic).inc()
            case events.Resent(task):
                self._resent.labels(task.topic).inc()

    def _begin(self, event: events.Began) -> None:
        self._runs[event.worker_id] = _Slots(event)
        for topic in event.topics:
            # there from the beginning, with 0: a rate would not see the step from nothing to 1
            for metric in self._by_topic:
                metric.labels(topic)
            self._idle.labels(topic).set_function(partial(self._idle_now, topic))

    def _idle_now(self, topic: str) -> int:
        """Counted when somebody asks, in whichever thread does."""
        return sum(slots.idle(topic) for slots in list(self._runs.values()) if topic in slots.began.topics)

    def _count_result(self, event: events.Reported) -> None:
        match event.result:
            case Complete():
                self._completed.labels(event.task.topic).inc()
            case Failure():
                self._failed.labels(event.task.topic).inc()
            case BpmnErrorResult():
                self._bpmn_errors.labels(event.task.topic).inc()

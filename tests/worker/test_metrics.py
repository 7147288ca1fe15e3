"""Prometheus: what is counted, by topic."""

from __future__ import annotations

import threading
from collections import defaultdict
from datetime import timedelta
from typing import Any

import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from camunda_worker import BpmnError, ExternalTask, ExternalTaskWorker
from camunda_worker.errors import EngineUnreachable, NotFound
from camunda_worker.prometheus import Metrics

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

COMPLETE = "POST /external-task/{id}/complete"
GONE = NotFound(404, "External task with id task-5 does not exist", operation=COMPLETE)


@pytest.fixture
def metrics() -> Metrics:
    return Metrics(CollectorRegistry())


def counted(metrics: Metrics) -> dict[tuple[str, str], float]:
    """All samples but times, by name and topic."""
    _, text = metrics.page()
    return {
        (sample.name.removeprefix("camunda_worker_"), sample.labels["topic"]): sample.value
        for family in text_string_to_metric_families(text.decode())
        for sample in family.samples
        if not sample.name.endswith(("_created", "_bucket", "_sum"))
    }


async def test_a_known_run_has_exact_numbers(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, metrics: Metrics
) -> None:
    def fails(task: ExternalTask) -> None:
        raise ValueError("no paper")

    def says_no(task: ExternalTask) -> None:
        raise BpmnError("NO")

    def total(name: str) -> float:
        return sum(value for key, value in counted(metrics).items() if key[0] == name)

    worker = worker.variant(hooks=[metrics])
    worker.subscribe("pack", lambda task: None, max_tasks=3)
    worker.subscribe("fails", fails)
    worker.subscribe("says-no", says_no)
    async with running(worker):
        for number, topic in enumerate(("pack", "pack", "fails", "says-no", "pack"), 1):
            if number == 2:
                engine.before["report"] = [EngineUnreachable(COMPLETE, "http://engine", "reset")] * 2
            if number == 5:
                engine.before["report"] = [GONE]
            engine.add_task(topic)
            await eventually(
                lambda number=number: (total("tasks_fetched_total"), total("tasks_running")) == (number, 0)
            )
            assert engine.before["report"] == []
        idle = {topic: value for (name, topic), value in counted(metrics).items() if name == "slots_idle"}
        assert idle == {"pack": 3, "fails": 10, "says-no": 10}
    found = counted(metrics)
    assert {key: value for key, value in found.items() if value} == {
        ("tasks_fetched_total", "pack"): 3,
        ("tasks_fetched_total", "fails"): 1,
        ("tasks_fetched_total", "says-no"): 1,
        ("tasks_completed_total", "pack"): 2,
        ("tasks_failed_total", "fails"): 1,
        ("bpmn_errors_total", "says-no"): 1,
        ("locks_lost_total", "pack"): 1,
        ("reports_resent_total", "pack"): 2,
        ("handler_seconds_count", "pack"): 3,
        ("handler_seconds_count", "fails"): 1,
        ("handler_seconds_count", "says-no"): 1,
    }
    assert len(found) == 9 * 3  # each of each topic is there from the beginning


async def test_running_and_idle_follow_what_runs_and_two_workers_add_up(
    engine: Any, running: Any, eventually: Any, metrics: Metrics
) -> None:
    free = threading.Event()
    short = timedelta(milliseconds=20)

    def hold(task: ExternalTask) -> None:
        free.wait(20)

    one = ExternalTaskWorker(engine, max_tasks=3, poll_length=short, hooks=[metrics])
    two = ExternalTaskWorker(engine, max_tasks=2, poll_length=short, hooks=[metrics])
    one.subscribe("pack", hold)
    one.subscribe("ship", hold, max_tasks=1)
    two.subscribe("ship", hold)

    def gauges() -> dict[tuple[str, str], float]:
        found = counted(metrics)
        return defaultdict(
            int, {key: found[key] for key in found if key[0] in {"tasks_running", "slots_idle"}}
        )

    async with running(one):
        engine.add_task("pack")
        engine.add_task("ship")
        await eventually(lambda: gauges()["tasks_running", "ship"] == 1)
        await eventually(lambda: gauges()["tasks_running", "pack"] == 1)
        assert (gauges()["slots_idle", "pack"], gauges()["slots_idle", "ship"]) == (1, 0)
        async with running(two):
            await eventually(lambda: gauges()["slots_idle", "ship"] == 2)
            free.set()
        await eventually(lambda: gauges()["slots_idle", "pack"] == 3)
    assert set(gauges().values()) == {0}

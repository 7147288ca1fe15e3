"""What a worker tells its hooks of a real engine's doings."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from fault_proxy import FaultProxy

from camunda_worker import BpmnError, EngineClient, ExternalTask, ExternalTaskWorker, RetryPolicy, events
from camunda_worker.result import BpmnErrorResult, Complete, Failure
from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

SHORT = timedelta(milliseconds=500)


def test_one_run_tells_of_every_fate_of_a_task(
    engine: LocalEngine,
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    topic: str,
    eventually: Callable[[Callable[[], object]], object],
    running: Callable[[ExternalTaskWorker], AbstractContextManager[None]],
) -> None:
    """Each instance is told by its business key what to become."""
    told: list[events.Event] = []
    process = deploy_tasks(topic)
    begun: dict[str | None, str | None] = {}
    with FaultProxy([engine.url]) as proxy:
        worker = ExternalTaskWorker(proxy.url, poll_length=SHORT, hooks=[told.append])

        @worker.subscribe(topic, lock_duration=timedelta(seconds=2), retry=RetryPolicy.fixed(1, SHORT))
        async def handle(task: ExternalTask) -> None:
            match task.business_key:
                case "kept":
                    await asyncio.sleep(1)
                case "cancelled":
                    await asyncio.to_thread(client.instances.delete, str(task.process_instance_id))
                    await asyncio.sleep(20)
                case "failing" if task.retries is None:
                    raise ValueError("no paper")
                case "erring":
                    raise BpmnError("NO")

        def ended() -> Counter[str | None]:
            return Counter(event.task.business_key for event in told if isinstance(event, events.Ended))

        with running(worker):
            eventually(lambda: any(isinstance(event, events.Polled) for event in told))
            proxy.fail("/fetchAndLock", "502 HTML")
            proxy.fail("/complete", "reset before")
            for key in ("resent", "kept", "cancelled", "failing", "erring"):
                begun[key] = client.start_process(process, business_key=key).id
                eventually(lambda key=key: ended()[key] >= 1 + (key == "failing"))

    def of(key: str) -> list[str]:
        return [
            type(event).__name__
            for event in told
            if isinstance(event, events.TaskEvent)
            and event.task.business_key == key
            # on a busy machine there may be more of them
            and not isinstance(event, events.Extended)
        ]

    start = ["Fetched", "Started"]
    assert of("resent") == [*start, "Finished", "Delayed", "Resent", "Reported", "Ended"]
    assert of("kept") == [*start, "Finished", "Reported", "Ended"]
    extended = {event.task.business_key for event in told if isinstance(event, events.Extended)}
    assert "kept" in extended
    assert of("cancelled") == [*start, "Lost", "Finished", "Dropped", "Ended"]
    assert of("failing") == [
        *start,
        "Raised",
        "Finished",
        "Reported",
        "Ended",
        *start,
        "Finished",
        "Reported",
        "Ended",
    ]
    assert of("erring") == [*start, "Finished", "Reported", "Ended"]
    results = {
        (event.task.business_key, type(event.result)) for event in told if isinstance(event, events.Reported)
    }
    assert results == {
        ("resent", Complete),
        ("kept", Complete),
        ("failing", Failure),
        ("failing", Complete),
        ("erring", BpmnErrorResult),
    }
    about = {
        event.task.business_key: event.task.process_instance_id
        for event in told
        if isinstance(event, events.Fetched)
    }
    assert about == begun
    ended_outage = [
        type(event).__name__ for event in told if isinstance(event, events.OutageBegan | events.OutageEnded)
    ]
    assert ended_outage == ["OutageBegan", "OutageEnded"]
    assert isinstance(told[-1], events.Stopped)

"""One engine for all tests that only need some engine, and processes of external tasks on it."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

import pytest

from camunda_worker import Connection, EngineClient, ExternalTaskWorker
from camunda_worker.testing import LocalEngine

T = TypeVar("T")

_BPMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    targetNamespace="http://example.org/test">
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    {elements}
    <endEvent id="end"/>
    <sequenceFlow id="last" sourceRef="{last}" targetRef="end"/>
  </process>
</definitions>
"""

_TASK = """<serviceTask id="{topic}" camunda:type="external" camunda:topic="{topic}"/>
    <sequenceFlow id="to-{topic}" sourceRef="{before}" targetRef="{topic}"/>
"""


@pytest.fixture(scope="session")
def engine() -> Iterator[LocalEngine]:
    with LocalEngine("camunda-7.24") as engine:
        yield engine


@pytest.fixture(scope="session")
def camunda_engine(engine: LocalEngine) -> Connection:
    """The pytest plugin's own, which would start another one."""
    return Connection(engine.url)


@pytest.fixture(params=["aiohttp", "httpx"])
def connection(engine: LocalEngine, request: pytest.FixtureRequest) -> Connection:
    """To the engine, by each of the transports."""
    return Connection(engine.url, transport=request.param)


@pytest.fixture
def connected(engine: LocalEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment says where the engine is."""
    monkeypatch.setenv("CAMUNDA_BASE_URL", engine.url)


@pytest.fixture
def client(engine: LocalEngine) -> Iterator[EngineClient]:
    with EngineClient(engine.url) as client:
        yield client


@pytest.fixture
def deploy_tasks(client: EngineClient) -> Callable[..., str]:
    """Deploys a process of external tasks, one after the other; returns its key, and changes no other test's topics."""

    def deploy(*topics: str) -> str:
        key = f"process-{uuid.uuid4().hex}"
        befores = ("start", *topics)
        elements = "".join(
            _TASK.format(topic=topic, before=before) for topic, before in zip(topics, befores, strict=False)
        )
        bpmn = _BPMN.format(key=key, elements=elements, last=topics[-1])
        client.deploy((f"{key}.bpmn", bpmn.encode()))
        return key

    return deploy


@pytest.fixture
def leaves_no_instances(client: EngineClient) -> Iterator[None]:
    """What a test leaves goes with it: others look at all incidents, or have handlers for the same topics."""

    def running() -> set[str | None]:
        return {one.id for one in client.instances.list(root_process_instances=True)}

    before = running()
    yield
    for instance in running() - before:
        client.instances.delete(instance, skip_io_mappings=True)


@pytest.fixture
def topic() -> str:
    """A topic of this test's own."""
    return f"topic-{uuid.uuid4().hex[:8]}"


@pytest.fixture
def eventually() -> Callable[[Callable[[], T]], T]:
    """Waits until something holds, and says in vain after 30 seconds."""

    def wait(condition: Callable[[], T]) -> T:
        deadline = time.monotonic() + 30
        while not (result := condition()):
            assert time.monotonic() < deadline, f"in vain waited for {condition}"
            time.sleep(0.05)
        return result

    return wait


@pytest.fixture
def running() -> Callable[[ExternalTaskWorker], AbstractContextManager[None]]:
    """A context in which a worker runs, in a thread, and at whose end it stops."""

    @contextmanager
    def run(worker: ExternalTaskWorker) -> Iterator[None]:
        thread = threading.Thread(target=worker.run)
        thread.start()
        try:
            yield
        finally:
            worker.stop()
            thread.join(20)
            assert not thread.is_alive()

    return run

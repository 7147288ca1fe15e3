"""One engine for all faults that leave it alive, a proxy before it, and processes that show what became of a task."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import Any

import pytest
from fault_process import Process, Runs
from fault_proxy import FaultProxy

from camunda_worker import Connection, ExternalTaskWorker
from camunda_worker.testing import LocalEngine


@pytest.fixture(scope="session")
def engine() -> Iterator[LocalEngine]:
    with LocalEngine("camunda-7.24") as engine:
        yield engine


@pytest.fixture
def proxy(engine: LocalEngine) -> Iterator[FaultProxy]:
    with FaultProxy([engine.url]) as proxy:
        yield proxy


@pytest.fixture
def process(engine: LocalEngine) -> Process:
    process = Process(engine.url)
    process.deploy()
    return process


@pytest.fixture
def runs() -> Runs:
    return Runs()


@pytest.fixture(params=["aiohttp", pytest.param("httpx", marks=pytest.mark.full)])
def transport(request: pytest.FixtureRequest) -> Any:
    """What the worker reaches the engine with: each of the two, the default one only outside the full run."""
    return request.param


@pytest.fixture
def worker(proxy: FaultProxy, transport: Any) -> ExternalTaskWorker:
    """A worker behind the proxy."""
    return ExternalTaskWorker(Connection(proxy.url, transport=transport), poll_length=timedelta(seconds=1))


@pytest.fixture
def eventually() -> Callable[..., None]:
    """Waits until something holds, and says in vain after some seconds."""

    def wait(condition: Callable[[], object], seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "in vain waited for"
            time.sleep(0.05)

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
            thread.join(60)
            assert not thread.is_alive()

    return run

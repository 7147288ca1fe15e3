"""A pytest plugin: fixtures for tests of handlers and processes; docs/testing.md shows them.

It is a package of its own because pytest imports it in every run: camunda_worker is imported when a fixture is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from camunda_worker import Connection, EngineClient
    from camunda_worker.testing import Deploy, FireTimers, InMemoryEngine, MovableClock, RunWorker

_DEFAULT = "camunda-7.24"
_WHICH = "engine of the fixture camunda_engine: a version such as camunda-7.24 or operaton-1.0, or an url"


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--camunda-engine``, and the same in the configuration file."""
    parser.getgroup("camunda").addoption("--camunda-engine", metavar="ENGINE", help=_WHICH)
    parser.addini("camunda_engine", _WHICH, default=_DEFAULT)


@pytest.fixture(scope="session")
def camunda_engine(request: pytest.FixtureRequest) -> Iterator[Connection]:
    """A real engine for all tests of the session: one that is started here, or the one of the url.

    At an url, ``CAMUNDA_*`` environment variables say who we are.
    """
    from camunda_worker import Connection
    from camunda_worker.testing import LocalEngine
    from camunda_worker.testing.local_engine import LocalEngineError

    asked: str = request.config.getoption("camunda_engine") or request.config.getini("camunda_engine")
    try:
        if "://" in asked:
            yield Connection.from_environment(base_url=asked)
            return
        local = LocalEngine(asked)
        local.start()
    except (ValueError, LocalEngineError) as error:
        pytest.fail(f"--camunda-engine {asked}: {error}", pytrace=False)
    try:
        yield Connection(local.url)
    finally:
        local.stop()


@pytest.fixture
def engine_client(camunda_engine: Connection) -> Iterator[EngineClient]:
    """A client of the real engine; `assert_that` asks it during the test."""
    from camunda_worker import EngineClient
    from camunda_worker.testing.instance_assertions import asking

    with EngineClient(camunda_engine) as client, asking(client):
        yield client


@pytest.fixture
def deploy(engine_client: EngineClient) -> Iterator[Deploy]:
    """Deploys files; at the end of the test they are removed with all their instances."""
    from camunda_worker.testing import Deploy

    with Deploy(engine_client) as deploy:
        yield deploy


@pytest.fixture
def run_worker(request: pytest.FixtureRequest) -> RunWorker:
    """Runs handlers until nothing is left to do; on the real engine unless another one is given."""
    from camunda_worker.testing import RunWorker

    def real() -> tuple[Connection, Deploy]:  # who runs on an engine in memory starts no other
        return request.getfixturevalue("camunda_engine"), request.getfixturevalue("deploy")

    return RunWorker(real)


@pytest.fixture
def fire_timers(engine_client: EngineClient) -> FireTimers:
    """Lets the timers of an instance fire at once."""
    from camunda_worker.testing import FireTimers

    return FireTimers(engine_client)


@pytest.fixture
def movable_clock() -> MovableClock:
    """The clock of `in_memory_engine`, which stands still until the test moves it."""
    from camunda_worker.testing import MovableClock

    return MovableClock()


@pytest.fixture
def in_memory_engine(movable_clock: MovableClock) -> InMemoryEngine:
    """An engine in memory for a worker's tests, on a clock that the test moves."""
    from camunda_worker.testing import InMemoryEngine

    return InMemoryEngine(movable_clock)

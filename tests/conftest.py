"""What all tests share."""

import signal
from collections.abc import Callable

import pytest
from hypothesis import settings

pytest_plugins = ["pytester"]


def pytest_configure() -> None:
    """Child processes hear Ctrl-C: a shell that starts the tests in the background has it ignored, and children
    inherit that. Hypothesis sets examples no time."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    settings.register_profile("untimed", deadline=None)  # an example may take long on a machine that is busy
    settings.load_profile("untimed")


@pytest.fixture
def shown(transport: str, record_property: Callable[[str, object], None]) -> Callable[[str, str], None]:
    """Tells the table of faults what was seen of one, by the test's transport."""

    def tell(fault: str, seen: str) -> None:
        record_property("docs/reliability.md", {"fault": fault, "transport": transport, "seen": seen})

    return tell


@pytest.fixture
def quick_polls(monkeypatch: pytest.MonkeyPatch) -> None:
    """A poll that brings nothing is soon followed by the next one."""
    monkeypatch.setattr("camunda_worker.polling._LEAST_IDLE_POLL", 0.01)
    monkeypatch.setattr("camunda_worker.polling._LEAST_IDLE_SHARE", 0.001)


@pytest.fixture(params=["orjson", "json"])
def json_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What workers read and write JSON with, where the first is installed and where it is not."""
    if request.param == "json":
        monkeypatch.setattr("camunda_worker.rest_engine.fast_json", lambda: None)


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that is promised."""
    return "asyncio"

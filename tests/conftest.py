"""What all tests share."""

import signal

import pytest

pytest_plugins = ["pytester"]


def pytest_configure() -> None:
    """Child processes hear Ctrl-C: a shell that starts the tests in the background has it ignored, and children
    inherit that."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that is promised."""
    return "asyncio"

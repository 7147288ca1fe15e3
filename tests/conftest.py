"""What all tests share."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that is promised."""
    return "asyncio"

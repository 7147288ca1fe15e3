"""One engine for all tests that only need some engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from camunda_worker.testing import LocalEngine


@pytest.fixture(scope="session")
def engine() -> Iterator[LocalEngine]:
    with LocalEngine("camunda-7.24") as engine:
        yield engine

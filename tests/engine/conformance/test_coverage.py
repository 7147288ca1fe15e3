"""Runs after all others of this folder: nothing has been left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conformance.calls import Coverage, every_operation

pytestmark = pytest.mark.counts_its_folder


def test_every_operation_has_been_called(
    engine_name: str, coverage: Coverage, absent: list[str], record_property: Callable[[str, object], None]
) -> None:
    assert coverage.missing(without=absent) == []
    record_property(
        "docs/rest.md",
        {
            "engine": engine_name,
            "operations that answer as announced": f"{len(every_operation()) - len(absent)} of {len(every_operation())}",
        },
    )

"""docs/reference/operations.md lists the operations that there are."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

pytestmark = pytest.mark.fast

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "rest-index"))


def test_the_page_lists_every_operation() -> None:
    page = SCRIPT["PAGE"].read_text()
    assert page == SCRIPT["written"]()  # .venv/bin/python scripts/rest-index writes it
    assert page.count("\n| `") == 399

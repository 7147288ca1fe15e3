"""The reference has every public name, and every operation."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import ModuleType

import pytest

import camunda_rest
import camunda_worker
from camunda_worker import testing

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "rest-index"))
TOLD = {
    line.rpartition(".")[2]
    for page in (ROOT / "docs" / "reference").glob("*.md")
    for line in page.read_text().splitlines()
    if line.startswith("::: ")
}


@pytest.mark.parametrize(
    "module", [camunda_rest, camunda_worker, testing], ids=lambda module: module.__name__
)
def test_every_public_name_has_its_place(module: ModuleType) -> None:
    assert [name for name in module.__all__ if name not in TOLD] == []


def test_the_index_lists_every_operation() -> None:
    page = SCRIPT["PAGE"].read_text()
    assert page == SCRIPT["written"]()  # .venv/bin/python scripts/rest-index writes it
    assert page.count("\n| `") == 399

"""The blocks of docs/testing.md are test modules that pass, with the plugin as users have it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "testing.md").read_text()
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_blocks_pass(
    engine: LocalEngine, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(pytester.makepyfile(**{f"test_block_{n}": block})) for n, block in enumerate(BLOCKS)]
    monkeypatch.chdir(ROOT)  # where the blocks find examples/order
    monkeypatch.syspath_prepend(ROOT)
    run = pytester.runpytest_inprocess(
        "--rootdir", str(pytester.path), "--camunda-engine", engine.url, "-W", "error", *paths
    )
    run.assert_outcomes(passed=4)

"""The benchmarks run, and no gross regression has come in; docs/performance.md has the figures."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.engine

RUN = Path(__file__).parents[2] / "benchmarks" / "run"


def test_a_task_costs_about_what_a_bare_loop_costs_and_as_few_requests() -> None:
    done = subprocess.run([sys.executable, RUN, "--quick"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ours against the bare loop" in done.stdout

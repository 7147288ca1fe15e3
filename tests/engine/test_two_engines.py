"""The example of two engines does what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.engine, pytest.mark.timeout(180)]

ROOT = Path(__file__).parents[2]


def test_an_order_goes_through_two_engines_that_one_program_serves() -> None:
    command = [sys.executable, "-W", "error", "-m", "examples.two_engines"]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "shop: asks the warehouse to send a kettle",
        "warehouse: sends a kettle",
        "warehouse: tells the shop",
        "shop: the order is done",
    ]

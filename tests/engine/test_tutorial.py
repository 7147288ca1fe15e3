"""What docs/tutorial.md shows is what happens."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.engine, pytest.mark.timeout(400)]

SCRIPT = Path(__file__).parents[2] / "scripts" / "tutorial"


def test_a_new_user_sees_what_the_tutorial_shows() -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "--check"], text=True, capture_output=True, check=False, timeout=380
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "\n", "")

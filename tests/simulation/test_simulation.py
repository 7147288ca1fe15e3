"""Several workers and one engine in virtual time keep what is promised, whatever comes between them."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent / "simulate.py"
FEW, MANY = 50, 5000


def simulate(first: int, count: int) -> None:
    command = [sys.executable, str(PROGRAM), str(first), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == f"0 of {count} seeds from {first} break a promise\n"


@pytest.mark.fast
@pytest.mark.programs
def test_no_seed_breaks_a_promise() -> None:
    simulate(0, FEW)


@pytest.mark.fast
@pytest.mark.programs
def test_a_seed_is_one_exact_history() -> None:
    command = [sys.executable, str(PROGRAM), "1"]
    histories = [subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2)]
    assert histories[0] == histories[1]
    assert b"fetch" in histories[0]


@pytest.mark.full
@pytest.mark.timeout(3600)
def test_nor_does_any_of_many() -> None:
    simulate(FEW, MANY)

"""How the commands end that meet an error."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.fast

TALKATIVE = """
import typer
from camunda_worker.cli.endings import ending_with_errors_told

def tell():
    with ending_with_errors_told():
        while True:
            print("a line of many")

typer.run(tell)
"""


def test_who_reads_no_further_is_told_nothing() -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", TALKATIVE], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == "a line of many\n"
        program.stdout.close()
        assert program.wait(30) == 1
        assert program.stderr is not None
        assert program.stderr.read() == ""

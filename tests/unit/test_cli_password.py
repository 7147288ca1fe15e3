"""Where the command line takes a password from that the environment does not have: programs with and without a terminal."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from camunda_worker.cli.access import access

pytestmark = pytest.mark.fast

SESSION = (
    "import os, sys; sys.argv[1] and os.open(sys.argv[1], os.O_RDWR); os.execv(sys.executable, sys.argv[2:])"
)
"""Begins one whose terminal is the first argument, if any: the session's first program that opens it gets it."""
ASKING = "from camunda_worker.cli.access import access; print(access(None, 'demo').password)"


def start(*arguments: str, terminal: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen(
        (sys.executable, "-c", SESSION, terminal, sys.executable, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if not name.startswith("CAMUNDA_")},
        start_new_session=True,
        text=True,
    )


def test_a_password_may_be_piped_in() -> None:
    with start("-c", ASKING) as program:
        assert program.communicate(" a b\nrest\n", timeout=30) == (" a b\n", "")


def test_the_file_that_the_environment_names_may_hold_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAMUNDA_PASSWORD", raising=False)
    (tmp_path / "password").write_text("in the file\n")
    monkeypatch.setenv("CAMUNDA_PASSWORD_FILE", str(tmp_path / "password"))
    assert access(None, "demo").password == "in the file"
    monkeypatch.setenv("CAMUNDA_PASSWORD_FILE", str(tmp_path / "none"))
    with pytest.raises(ValueError, match=r"CAMUNDA_PASSWORD_FILE: .* cannot be read"):
        access(None, "demo")


def test_of_a_terminal_it_is_asked_whatever_stdin_is() -> None:
    ours, its = pty.openpty()
    with start("-c", ASKING, terminal=os.ttyname(its)) as program:
        asked, _, _ = select.select([ours], [], [], 30)  # what is typed earlier is thrown away
        os.write(ours, b"typed\n")
        output = program.communicate("piped\n", timeout=30)
    os.close(ours)
    os.close(its)
    assert (asked, output) == ([ours], ("typed\n", "Password of demo:"))


@pytest.mark.parametrize("piped", ["", "\n"])
def test_without_either_nobody_can_be_asked(piped: str) -> None:
    reason = "--user demo: CAMUNDA_PASSWORD is not set and nobody can be asked here"
    with start("-m", "camunda_worker.cli", "topics", "--user", "demo") as program:
        assert program.communicate(piped, timeout=30) == ("", f"camunda-worker: {reason}\n")
    assert program.returncode == 2

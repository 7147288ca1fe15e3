"""Worker processes under one parent: what their deaths mean for the next start, and a Ctrl-C before they have begun."""

import math
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from camunda_worker.cli import supervision
from camunda_worker.cli.access import Access
from camunda_worker.cli.running import Settings

pytestmark = pytest.mark.fast


def test_the_pause_doubles_until_a_process_has_lived_for_long(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    member: Any = supervision._Member(Settings(target="shop", access=Access()), 0)  # noqa: SLF001 - real processes would take minutes
    for enough in (math.inf, math.inf, math.inf, 0.0, math.inf):
        monkeypatch.setattr(supervision, "_LIVES_WELL", enough)
        member.process = SimpleNamespace(pid=7, exitcode=1, close=lambda: None)
        member.note_end(stopping=False)
    pauses = [message.rpartition(" in ")[2] for message in caplog.messages]
    assert pauses == ["1 s", "2 s", "4 s", "1 s", "2 s"]


@pytest.mark.programs
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")
def test_ctrl_c_while_the_processes_import_their_handlers_ends_them_without_a_traceback(
    tmp_path: Path,
) -> None:
    (tmp_path / "handlers.py").write_text("from camunda_worker import subscribe\nsubscribe('t')(print)\n")
    command = [sys.executable, "-c", "from camunda_worker.cli import main; main()"]
    with subprocess.Popen(
        [*command, "run", "handlers", "--processes", "2"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as program:
        while "spawn_main" not in _commands_of_children(program.pid):
            time.sleep(0.001)
        os.killpg(program.pid, signal.SIGINT)  # as a terminal does
        _, told = program.communicate(timeout=20)
    assert (program.returncode, "Traceback" in told) == (0, False), told


def _commands_of_children(pid: int) -> str:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return " ".join(Path(f"/proc/{child}/cmdline").read_text() for child in children)

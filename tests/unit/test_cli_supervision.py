"""What the deaths of a worker process mean for its next start."""

import math
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

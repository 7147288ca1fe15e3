"""The numbers and files that the README names are those of the code."""

from __future__ import annotations

import inspect
import re
from datetime import timedelta
from pathlib import Path

import pytest

from camunda_worker import ExternalTaskWorker, subscribe
from camunda_worker.backoff import _SOON, Backoff
from camunda_worker.engine import TRIES_PER_FAULT
from camunda_worker.polling import DENIED_PAUSE

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]
README = " ".join((ROOT / "README.md").read_text().split())
PARAMETERS = inspect.signature(ExternalTaskWorker).parameters


@subscribe("topic")
def handler() -> None:
    """Has every default."""


def seconds(duration: timedelta) -> str:
    return f"{duration.total_seconds():g}"


def test_the_defaults_are_as_told() -> None:
    first, second, third = map(seconds, handler.retry.delays)
    assert f"again after {first}, {second} and {third} seconds" in README
    assert f"at a third of its duration ({seconds(handler.lock_duration)} s)" in README
    assert f"running handlers have {seconds(PARAMETERS['grace'].default)} s (`grace=`)" in README
    assert f"`poll_length=` ({seconds(PARAMETERS['poll_length'].default)} s)" in README
    assert f"pauses of up to {_SOON:g} s" in README
    assert f"in the first minute and {seconds(Backoff().longest)} s later" in README
    assert f"a try every {DENIED_PAUSE:g} to {seconds(Backoff().longest)} s" in README
    assert f"with its stack after {seconds(handler.soft_limit / 60)} minutes (`soft_limit=`)" in README
    assert TRIES_PER_FAULT == 3
    assert "that fails the next step of the process three times" in README


def test_each_linked_or_named_file_exists() -> None:
    named = {*re.findall(r"\]\(([^)]+)\)", README), *re.findall(r"\bscripts/\w+", README)}
    assert {"scripts/demo", "scripts/test", "CHANGELOG.md", "docs/engines.md"} <= named
    assert [name for name in named if not (ROOT / name).exists()] == []

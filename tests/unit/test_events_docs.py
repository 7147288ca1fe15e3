"""docs/events.md names each event with its fields and its level, and its program is one."""

from __future__ import annotations

import logging
import re
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

from camunda_worker import events, log
from camunda_worker.result import Complete
from camunda_worker.testing import make_task

pytestmark = pytest.mark.fast

PAGE = (Path(__file__).parents[2] / "docs/events.md").read_text()
ROWS = {
    row[0]: row[1:]
    for row in re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) ?\| ?(.*?) ?\|$", PAGE, re.MULTILINE)
}


def test_each_event_has_a_row_with_its_fields() -> None:
    kinds = {kind.__name__: kind for kind in get_args(events.Event)}
    assert set(ROWS) == set(kinds)
    for name, kind in kinds.items():
        own = {field.name for field in attrs.fields(kind)} - {"task"}
        told = set(re.findall(r"`(\w+)`", re.sub(r"\(.*?\)", "", ROWS[name][1]))) - {"task"}
        assert told == own, name


def test_each_row_has_the_level_of_its_line() -> None:
    for kind in get_args(events.Event):
        level = log.LEVELS.get(kind)
        told = "" if level is None else logging.getLevelName(level).lower()
        assert ROWS[kind.__name__][2].partition(";")[0] == told


def test_the_program_of_the_page_notes_what_it_says() -> None:
    (program,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(program, names)  # noqa: S102 - it is ours
    task = make_task("t", business_key="b-1")
    names["note"](events.Lost(task, gone=True))
    names["note"](events.Reported(task, Complete(), 1, timedelta(seconds=2)))
    names["note"](events.Reported(task, Complete(), 1, timedelta(seconds=1)))
    assert names["lost"] == ["t b-1", f"{task.id} took 0:00:02 to report"]
    assert names["worker"].hooks == (names["note"],)

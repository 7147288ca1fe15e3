"""docs/observe.md names what there is, and its program is one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from prometheus_client import CollectorRegistry

from camunda_worker import prometheus
from camunda_worker.health import Health
from camunda_worker.prometheus import Metrics

pytestmark = pytest.mark.fast

PAGE = (Path(__file__).parents[2] / "docs/observe.md").read_text()


def test_each_metric_has_a_row_with_its_kind() -> None:
    registry = CollectorRegistry()
    Metrics(registry)
    there = {
        (family.name + ("_total" if family.type == "counter" else ""), family.type)
        for family in registry.collect()
    }
    assert set(re.findall(r"^\| `(camunda_worker_\w+)` \| (\w+) \|", PAGE, re.MULTILINE)) == there


def test_the_answer_has_the_names_that_there_are() -> None:
    (text,) = re.findall(r"^```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    told = json.loads(text)
    health = Health(0, "127.0.0.1")
    assert list(told) == list(health.known())


def test_the_program_makes_a_worker_with_three_hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prometheus.Metrics.__init__, "__defaults__", (CollectorRegistry(),))
    (program,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(program.replace("8000", "0"), names)  # noqa: S102 - it is ours
    assert [type(hook).__name__ for hook in names["worker"].hooks] == ["Tracing", "Metrics", "Health"]

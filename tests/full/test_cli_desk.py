"""The incident desk on every engine: old ones know fewer filters, and do not tell how old a task is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from camunda_worker import EngineClient
from camunda_worker.cli.app import app
from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine import RELEASES

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]

ORDER = Path(__file__).parents[2] / "examples" / "order" / "order.bpmn"
KNOWS_AGE = ("camunda-7.24", "operaton-1.0")


@pytest.fixture(scope="module", params=[release.name for release in RELEASES])
def engine(request: pytest.FixtureRequest) -> Iterator[LocalEngine]:
    with LocalEngine(request.param) as engine:
        yield engine


@pytest.fixture(scope="module")
def instances(engine: LocalEngine) -> list[str]:
    """Three orders, of which the first and the second have failed."""
    with EngineClient(engine.url) as client:
        client.deploy(ORDER)
        started = [str(client.start_process("order", {"amount": amount}).id) for amount in (10, 20, 30)]
        for one in started[:2]:
            (task,) = client.external_tasks.list(process_instance_id=one)
            client.external_tasks.set_retries(task.id, 0)
    return started


def told(engine: LocalEngine, *arguments: str) -> Any:
    result = CliRunner().invoke(app, [*arguments, "--url", engine.url, "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_topics_are_counted(engine: LocalEngine, instances: list[str]) -> None:
    topic = told(engine, "topics")["topics"]["charge-card"]
    assert (topic["waiting"], topic["locked"], topic["failed"]) == (1, 0, 2)
    assert (topic["oldest_waiting_seconds"] is not None) is (engine.version in KNOWS_AGE)


def test_an_instance_is_shown_and_drawn(engine: LocalEngine, instances: list[str], tmp_path: Path) -> None:
    picture = tmp_path / "order.svg"
    state = told(engine, "show", instances[0], "--svg", str(picture))
    assert [(one["activity"], one["incidents"]) for one in state["tokens"]] == [("charge-card", 1)]
    assert state["variables"] == {"amount": 10}
    assert "charge-card · 1 token, 1 incident" in picture.read_text()


def test_just_what_a_filter_names_is_tried_again(engine: LocalEngine, instances: list[str]) -> None:
    assert len(told(engine, "incidents", "--process", "order")) == 2
    assert told(engine, "incidents", "--process", "another") == []
    assert told(engine, "incidents", "retry", "--instance", instances[0], "--yes")["retried"] == 1
    (left,) = told(engine, "incidents", "--activity", "charge-card", "--topic", "charge-card")
    assert left["process_instance_id"] == instances[1]
    assert told(engine, "topics")["topics"]["charge-card"]["waiting"] == 2

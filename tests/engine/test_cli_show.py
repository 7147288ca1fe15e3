"""``camunda-worker show`` tells how planted instances stand on a real engine, and draws them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from camunda_rest.api.external_task import complete_external_task_resource, fetch_and_lock, handle_failure
from camunda_rest.models import (
    CompleteExternalTaskDto,
    ExternalTaskFailureDto,
    FetchExternalTasksDto,
    FetchExternalTaskTopicDto,
)
from camunda_worker import EngineClient
from camunda_worker.bpmn.drawing.marks import DONE, HERE, IN_TROUBLE
from camunda_worker.bpmn.parsing import Node, parse
from camunda_worker.cli.app import app

pytestmark = [
    pytest.mark.engine,
    pytest.mark.timeout(60),
    pytest.mark.usefixtures("leaves_no_instances"),
]

ORDER = Path(__file__).parents[2] / "examples" / "order" / "order.bpmn"
CALLING = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
  <process id="show-calling" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="later"/>
    <parallelGateway id="later"/>
    <sequenceFlow id="b" sourceRef="later" targetRef="call"/>
    <callActivity id="call" calledElement="show-order"/>
    <sequenceFlow id="c" sourceRef="later" targetRef="job"/>
    <serviceTask id="job" camunda:asyncBefore="true" camunda:expression="${missing}"/></process>
</definitions>"""


@pytest.fixture(autouse=True)
def _deployed(connected: None, client: EngineClient) -> None:
    bpmn = (
        ORDER.read_text()
        .replace('"order"', '"show-order"')
        .replace('camunda:topic="', 'camunda:topic="show-')
    )
    client.deploy(("order.bpmn", bpmn.encode()), name="show-order", skip_unchanged=True)


def told(instance: str | None, *options: str) -> Any:
    result = CliRunner().invoke(app, ["show", str(instance), "--json", *options])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def take(client: EngineClient, topic: str) -> str:
    wanted = FetchExternalTaskTopicDto(topic_name=f"show-{topic}", lock_duration=60000)
    body = FetchExternalTasksDto(worker_id="test", max_tasks=1, topics=[wanted])
    (task,) = fetch_and_lock.sync(client=client.rest, body=body)
    return str(task.id)


def complete(client: EngineClient, topic: str) -> None:
    body = CompleteExternalTaskDto(worker_id="test")
    complete_external_task_resource.sync(take(client, topic), client=client.rest, body=body)


def fail(client: EngineClient, topic: str) -> None:
    body = ExternalTaskFailureDto(worker_id="test", error_message="the stock does not answer", retries=0)
    handle_failure.sync(take(client, topic), client=client.rest, body=body)


@pytest.fixture
def stuck(client: EngineClient) -> str:
    """An instance whose second task has failed for good."""
    instance = client.start_process("show-order", {"amount": 30, "name": "Ada"}, business_key="4711")
    complete(client, "charge-card")
    fail(client, "reserve-stock")
    return str(instance.id)


def test_an_instance_tells_where_it_stands_and_why(stuck: str) -> None:
    state = told(stuck)
    assert (state["process"], state["state"], state["business_key"]) == ("show-order", "ACTIVE", "4711")
    assert [(one["activity"], one["incidents"]) for one in state["tokens"]] == [("reserve-stock", 1)]
    assert state["variables"] == {"amount": 30, "name": "Ada"}
    assert [one["message"] for one in state["incidents"]] == ["the stock does not answer"]


def test_people_read_it_in_parts(stuck: str) -> None:
    text = CliRunner().invoke(app, ["show", stuck]).stdout
    parts = (
        "Tokens",
        "Reserve stock",
        "External tasks",
        "Variables",
        "Ada",
        "Incidents",
        "the stock does not answer",
    )
    places = [text.rfind(one) for one in parts]
    assert places == sorted(places)
    assert -1 not in places


def test_an_external_task_tells_what_keeps_it(client: EngineClient) -> None:
    instance = str(client.start_process("show-order", {"amount": 30, "name": "Ada"}).id)
    assert task_of(instance)["state"] == "waits to be fetched"
    task = take(client, "charge-card")
    held = task_of(instance)
    assert (held["id"], held["topic"], held["state"]) == (task, "show-charge-card", "locked")
    assert held["locked_by"] == "test"
    assert datetime.fromisoformat(held["locked_until"]) > datetime.now(UTC)
    body = ExternalTaskFailureDto(worker_id="test", error_message="no card", retries=2, retry_timeout=60000)
    handle_failure.sync(task, client=client.rest, body=body)
    paused = task_of(instance)
    assert (paused["state"], paused["retries"], paused["error_message"]) == (
        "locked, or to be tried again then",
        2,
        "no card",
    )
    text = CliRunner().invoke(app, ["show", instance]).stdout
    assert "External tasks" in text
    client.instances.delete(instance)


def test_what_is_not_tried_any_more_is_told(stuck: str) -> None:
    task = task_of(stuck)
    assert (task["state"], task["retries"]) == ("failed, not tried any more", 0)
    assert (task["locked_by"], task["error_message"]) == (None, "the stock does not answer")


def test_a_picture_that_cannot_be_written_is_told_with_its_option(stuck: str) -> None:
    result = CliRunner().invoke(app, ["show", stuck, "--svg", "/nowhere/order.svg"])
    assert (result.exit_code, result.stderr) == (
        2,
        "camunda-worker: --svg /nowhere/order.svg: No such file or directory\n",
    )


def task_of(instance: str) -> dict[str, Any]:
    (token,) = told(instance)["tokens"]
    task: dict[str, Any] = token["external_task"]
    return task


def strokes(picture: Node, element: str) -> set[str | None]:
    (group,) = (one for one in picture.below() if one.attributes.get("data-element-id") == element)
    return {one.attributes.get("stroke") for one in group.below()} - {None}


def test_the_picture_has_its_path_token_and_incident(stuck: str, tmp_path: Path) -> None:
    told(stuck, "--svg", str(tmp_path / "order.svg"))
    text = (tmp_path / "order.svg").read_text()
    picture = parse(f"<definitions>{text}</definitions>".encode(), "order.svg")
    colours = {
        one: strokes(picture, one) for one in ("order-placed", "charge-card", "reserve-stock", "ship-order")
    }
    assert (colours["order-placed"], colours["charge-card"]) == ({DONE.ink}, {DONE.ink})
    assert colours["reserve-stock"] == {IN_TROUBLE.ink}
    assert not {DONE.ink, HERE.ink, IN_TROUBLE.ink} & colours["ship-order"]
    flows = [one for one in picture.below() if one.name.endswith("polygon")]
    assert [one.attributes["fill"] for one in flows].count(DONE.ink) == 2


def test_what_has_ended_has_no_tokens(client: EngineClient, stuck: str, tmp_path: Path) -> None:
    client.instances.delete(stuck)
    state = told(stuck, "--svg", str(tmp_path / "order.svg"))
    assert (state["state"], state["tokens"], state["incidents"]) == ("EXTERNALLY_TERMINATED", [], [])
    assert state["variables"]["amount"] == 30


def test_called_instances_and_jobs_are_told(client: EngineClient) -> None:
    client.deploy(("calling.bpmn", CALLING.encode()), name="show-calling", skip_unchanged=True)
    instance = client.start_process("show-calling")
    complete(client, "charge-card")
    fail(client, "reserve-stock")
    state = told(instance.id)
    (called,) = state["called"]
    assert (called["process"], called["state"], called["called_by"]) == ("show-order", "ACTIVE", "call")
    places = {(one["activity"], one["waits_for_job"]) for one in state["tokens"]}
    assert places == {("call", False), ("job", True)}
    assert "reserve-stock" in [one["activity_id"] for one in state["incidents"]]
    assert told(called["id"])["caller"] == instance.id


def test_what_cannot_be_shown_is_told(client: EngineClient, tmp_path: Path) -> None:
    unknown = CliRunner().invoke(app, ["show", "nowhere"])
    assert (unknown.exit_code, "nowhere does not exist" in unknown.stderr) == (1, True)
    client.deploy(("calling.bpmn", CALLING.encode()), name="show-calling", skip_unchanged=True)
    instance = client.start_process("show-calling")
    bare = CliRunner().invoke(app, ["show", str(instance.id), "--svg", str(tmp_path / "no.svg")])
    assert (bare.exit_code, "the model has no diagram" in bare.stderr) == (2, True)

"""What ``camunda-worker check`` warns of does happen on a real engine."""

from __future__ import annotations

import json
import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from typer.testing import CliRunner

from camunda_worker import EngineClient
from camunda_worker.cli.app import app
from camunda_worker.errors import InvalidRequest

pytestmark = [
    pytest.mark.engine,
    pytest.mark.timeout(60),
    pytest.mark.usefixtures("connected", "leaves_no_instances"),
]

MODEL = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
  <error id="declined" errorCode="DECLINED"/><error id="unnamed"/><error id="empty" errorCode=""/>
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="charge"/>
    <serviceTask id="charge" camunda:type="external" camunda:topic="{key}"/>
    <sequenceFlow id="b" sourceRef="charge" targetRef="ship"/><userTask id="ship"/>{more}
  </process>
</definitions>"""
CAUGHT = """<boundaryEvent id="caught" attachedToRef="charge"><errorEventDefinition id="d" errorRef="declined"/>
    </boundaryEvent><sequenceFlow id="c" sourceRef="caught" targetRef="call"/><userTask id="call"/>"""
BY_EVENT_SUBPROCESS = """<subProcess id="mend" triggeredByEvent="true">
    <startEvent id="caught"><errorEventDefinition id="d" errorRef="declined"/></startEvent>
    <sequenceFlow id="c" sourceRef="caught" targetRef="call"/>{task}</subProcess>"""
CAUGHT_AROUND = BY_EVENT_SUBPROCESS.format(task='<userTask id="call"/>')
THROWN_AGAIN = BY_EVENT_SUBPROCESS.format(
    task='<serviceTask id="call" camunda:type="external" camunda:topic="{key}"/>'
)
HANDLERS = """
from camunda_worker import BpmnError, subscribe

@subscribe({key!r})
def charge() -> None:
    raise BpmnError("DECLINED")
"""


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    name = f"check_{uuid.uuid4().hex[:8]}"
    Path(f"{name}.py").write_text(HANDLERS.format(key=name))
    return name


@pytest.mark.parametrize(
    ("more", "checks", "state"),
    [
        ("", ["uncaught-error"], "COMPLETED"),
        (CAUGHT, [], "ACTIVE"),
        (CAUGHT.replace('"declined"', '"unnamed"'), [], "ACTIVE"),
        (CAUGHT.replace('"declined"', '"empty"'), ["uncaught-error"], "COMPLETED"),
        (CAUGHT.replace('"declined"', '"removed"'), ["uncaught-error"], "COMPLETED"),
        (CAUGHT.replace('"declined"', '"DECLINED"'), [], "ACTIVE"),
        (CAUGHT_AROUND, [], "ACTIVE"),
        (THROWN_AGAIN, ["uncaught-error"], "COMPLETED"),
    ],
    ids=[
        "nowhere",
        "at the task",
        "without a code",
        "with an empty code",
        "an error that is not there",
        "by its code",
        "by an event subprocess",
        "in the event subprocess itself",
    ],
)
def test_an_instance_ends_silently_by_just_the_errors_that_are_told(
    client: EngineClient, key: str, more: str, checks: list[str], state: str
) -> None:
    Path(f"{key}.bpmn").write_text(MODEL.format(key=key, more=more.format(key=key)))
    result = CliRunner().invoke(app, ["check", f"{key}.bpmn", key, "--json"])
    assert [one["check"] for one in json.loads(result.stdout)["findings"]] == checks
    assert result.exit_code == len(checks)
    client.deploy(f"{key}.bpmn")
    instance = client.start_process(key)
    subprocess.run([sys.executable, "-m", "camunda_worker.cli", "run", key, "--burst"], check=True)
    assert client.history.instance(instance.id).state == state


def test_the_engine_takes_no_task_without_a_topic(client: EngineClient, key: str) -> None:
    Path(f"{key}.bpmn").write_text(MODEL.format(key=key, more="").replace(f'camunda:topic="{key}"', ""))
    result = CliRunner().invoke(app, ["check", f"{key}.bpmn", key, "--json"])
    assert [one["check"] for one in json.loads(result.stdout)["findings"]] == ["no-topic", "no-task"]
    with pytest.raises(InvalidRequest, match="topic"):
        client.deploy(f"{key}.bpmn")


@pytest.mark.parametrize("said", ['isExecutable="false"', ""], ids=["said", "not said"])
def test_the_engine_passes_over_a_process_that_is_not_executable(
    client: EngineClient, key: str, said: str
) -> None:
    Path(f"{key}.bpmn").write_text(MODEL.format(key=key, more=CAUGHT).replace('isExecutable="true"', said))
    result = CliRunner().invoke(app, ["check", f"{key}.bpmn", key, "--json"])
    assert [one["check"] for one in json.loads(result.stdout)["findings"]] == ["not-executable"]
    assert not client.deploy(f"{key}.bpmn").deployed_process_definitions

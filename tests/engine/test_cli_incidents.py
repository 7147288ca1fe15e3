"""``camunda-worker incidents`` shows what was planted on a real engine, and ``incidents retry`` lets it be tried again."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from fault_proxy import FaultProxy
from typer.testing import CliRunner, Result

from camunda_rest.api.execution import create_incident
from camunda_rest.api.external_task import fetch_and_lock, handle_failure
from camunda_rest.models import (
    CreateIncidentDto,
    ExternalTaskFailureDto,
    FetchExternalTasksDto,
    FetchExternalTaskTopicDto,
)
from camunda_worker import EngineClient
from camunda_worker.cli.app import app
from camunda_worker.testing import LocalEngine

pytestmark = [
    pytest.mark.engine,
    pytest.mark.timeout(120),
    pytest.mark.usefixtures("connected", "leaves_no_instances"),
]

Deploy = Callable[..., str]
Eventually = Callable[[Callable[[], object]], object]

CALLING = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="call"/>
    <callActivity id="call" calledElement="{called}"/></process>
</definitions>"""
FAILING_JOB = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="compute"/>
    <serviceTask id="compute" camunda:asyncBefore="true" camunda:expression="${{rate * 2}}">
      <extensionElements><camunda:failedJobRetryTimeCycle>R1/PT1S</camunda:failedJobRetryTimeCycle></extensionElements>
    </serviceTask></process>
</definitions>"""


def cli(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["incidents", *arguments])


def told(*arguments: str) -> Any:
    result = cli(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def fail(client: EngineClient, topic: str, message: str, most: int = 10, *, retry_timeout: int = 0) -> None:
    """Whatever waits of a topic fails for good."""
    body = FetchExternalTasksDto(
        worker_id="test",
        max_tasks=most,
        topics=[FetchExternalTaskTopicDto(topic_name=topic, lock_duration=9999)],
    )
    for task in fetch_and_lock.sync(client=client.rest, body=body):
        failure = ExternalTaskFailureDto(
            worker_id="test",
            error_message=message,
            error_details=f"at length: {message}",
            retries=0,
            retry_timeout=retry_timeout,
        )
        handle_failure.sync(str(task.id), client=client.rest, body=failure)


def deployed(client: EngineClient, bpmn: str, **names: str) -> str:
    key = f"process-{uuid.uuid4().hex}"
    client.deploy((f"{key}.bpmn", bpmn.format(key=key, **names).encode()))
    return key


def test_what_failed_alike_is_one_line(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    key = deploy_tasks(topic)
    for message, times in (("the printer is out of paper", 2), ("no ink", 1)):
        for _ in range(times):
            client.start_process(key)
        fail(client, topic, message)
    lines = [line.split() for line in cli("--process", key).stdout.splitlines() if topic in line]
    assert [line[:4] for line in lines] == [["2", key, topic, topic], ["1", key, topic, topic]]
    assert lines[1][-2:] == ["no", "ink"]
    assert "at length: no ink" in cli("--topic", topic, "--details").stdout


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--message", "PAPER"], 1),
        (["--topic", "{topic}"], 2),
        (["--activity", "{topic}"], 2),
        (["--topic", "x"], 0),
    ],
)
def test_filters_are_heeded(
    client: EngineClient, deploy_tasks: Deploy, topic: str, filters: list[str], found: int
) -> None:
    key = deploy_tasks(topic)
    for message in ("out of paper", "no ink"):
        client.start_process(key)
        fail(client, topic, message)
    named = [one.format(topic=topic) for one in filters]
    assert len(told("--process", key, *named)) == found


def test_programs_get_each_with_its_details(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    instance = client.start_process(deploy_tasks(topic))
    fail(client, topic, "no ink")
    (incident,) = told("--instance", str(instance.id), "--details")
    assert incident["topic"] == topic
    assert (incident["type"], incident["message"]) == ("failedExternalTask", "no ink")
    assert incident["details"] == "at length: no ink"


def test_what_failed_in_a_called_instance_counts_for_its_caller(
    client: EngineClient, deploy_tasks: Deploy, topic: str
) -> None:
    called = deploy_tasks(topic)
    caller = deployed(client, CALLING, called=called)
    client.start_process(caller)
    fail(client, topic, "no ink")
    (incident,) = told("--process", caller)
    assert (incident["process"], incident["activity_id"]) == (called, topic)
    assert told("--topic", topic) == [incident]
    assert told("retry", "--process", caller, "--yes")["retried"] == 1
    assert told("--process", caller) == []


def test_what_is_locked_for_a_pause_is_fetched_by_the_next_poll(
    client: EngineClient, deploy_tasks: Deploy, topic: str
) -> None:
    client.start_process(deploy_tasks(topic))
    fail(client, topic, "no ink", retry_timeout=3600000)
    assert told("retry", "--topic", topic, "--yes")["retried"] == 1
    wanted = FetchExternalTaskTopicDto(topic_name=topic, lock_duration=9999)
    body = FetchExternalTasksDto(worker_id="test", max_tasks=1, topics=[wanted])
    assert len(fetch_and_lock.sync(client=client.rest, body=body)) == 1


def test_jobs_are_tried_again_and_have_stack_traces(client: EngineClient, eventually: Eventually) -> None:
    key = deployed(client, FAILING_JOB)
    instance = client.start_process(key)
    (incident,) = eventually(lambda: told("--process", key, "--details"))
    assert (incident["type"], incident["activity_id"]) == ("failedJob", "compute")
    assert "Unknown property used in expression" in incident["details"]
    client.instances.variables.set(instance.id, {"rate": 2})
    assert told("retry", "--process", key, "--yes")["retried"] == 1
    assert client.instances.wait_until_ended(instance.id, timedelta(seconds=30)).state == "COMPLETED"


def test_brackets_in_messages_stay(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    for message in ("[/red] out of [bold]", "list[0]"):
        client.start_process(deploy_tasks(topic))
        fail(client, topic, message)
        assert message in cli("--topic", topic, "--details").stdout


def test_when_the_engine_goes_away_the_rest_is_left(
    client: EngineClient, engine: LocalEngine, deploy_tasks: Deploy, topic: str
) -> None:
    key = deploy_tasks(topic)
    for _ in range(3):
        client.start_process(key)
    fail(client, topic, "no ink")
    with FaultProxy([engine.url]) as proxy:
        proxy.fail("/retries", "reset before", times=9)
        result = cli("retry", "--topic", topic, "--yes", "--json", "--url", proxy.url)
    outcome = json.loads(result.stdout)
    assert (result.exit_code, outcome["retried"], len(outcome["refused"]), outcome["left"]) == (1, 0, 1, 2)


def test_a_dry_run_changes_nothing(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    client.start_process(deploy_tasks(topic))
    fail(client, topic, "no ink")
    result = cli("retry", "--topic", topic, "--dry-run")
    assert (result.exit_code, "no ink" in result.stdout) == (0, True)
    assert len(told("--topic", topic)) == 1


def test_incidents_of_ones_own_are_left_alone(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    instance = client.start_process(deploy_tasks(topic))
    execution = client.external_tasks.list(topic_name=topic).first()
    assert execution is not None
    body = CreateIncidentDto(incident_type="unpaid", configuration="none", message="no money")
    create_incident.sync(str(execution.execution_id), client=client.rest, body=body)
    outcome = told("retry", "--instance", str(instance.id), "--yes")
    assert (outcome["found"], outcome["retried"], outcome["others"]) == (1, 0, 1)


def test_what_the_engine_refuses_is_told_and_stops_no_other(
    client: EngineClient, engine: LocalEngine, deploy_tasks: Deploy, topic: str
) -> None:
    key = deploy_tasks(topic)
    for _ in range(3):
        client.start_process(key)
    fail(client, topic, "no ink")
    with FaultProxy([engine.url]) as proxy:
        proxy.fail("/retries", "500", times=1)
        result = cli("retry", "--topic", topic, "--yes", "--url", proxy.url)
    assert (result.exit_code, "2 to be tried again" in result.stdout) == (1, True)
    assert result.stderr.count("camunda-worker: incident ") == 1


def test_a_question_is_asked_on_a_terminal(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    client.start_process(deploy_tasks(topic))
    fail(client, topic, "no ink")
    for answer, code, left in (("n", 1, 1), ("y", 0, 0)):
        ours, its = pty.openpty()
        command = (sys.executable, "-m", "camunda_worker.cli", "incidents", "retry", "--topic", topic)
        with subprocess.Popen(
            command, stdin=its, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as program:
            os.write(ours, f"{answer}\n".encode())
            output = program.communicate(timeout=30)[0].decode()
        os.close(ours)
        os.close(its)
        assert (program.returncode, "Try this one again?" in output) == (code, True), output
        assert len(told("--topic", topic)) == left


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["retry", "--yes"], "give a filter, or --all"),
        (["retry", "--all", "--topic", "pack", "--yes"], "and not both"),
        (["retry", "--topic", "pack"], "nobody can be asked here"),
        (["--topic", "pack", "retry", "--all", "--yes"], "write options behind retry"),
        (["retry", "--message", "", "--yes"], "--message is empty"),
    ],
)
def test_mistakes_are_told_before_anything_is_sent(arguments: list[str], reason: str) -> None:
    result = cli(*arguments)
    assert (result.exit_code, reason in result.stderr) == (2, True)

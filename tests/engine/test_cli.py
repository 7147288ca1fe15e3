"""Each command of ``camunda-worker`` once, on a real engine."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner, Result

from camunda_worker import EngineClient
from camunda_worker.cli.app import app
from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine.engine import free_port

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120), pytest.mark.usefixtures("connected")]

ROOT = Path(__file__).parents[2]
WAITING = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
  <message id="m" name="cli-packed"/><signal id="s" name="cli-go"/>
  <process id="cli-waiting" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="message"/>
    <intermediateCatchEvent id="message"><messageEventDefinition id="d" messageRef="m"/></intermediateCatchEvent>
    <sequenceFlow id="b" sourceRef="message" targetRef="signal"/>
    <intermediateCatchEvent id="signal"><signalEventDefinition id="e" signalRef="s"/></intermediateCatchEvent>
    <sequenceFlow id="c" sourceRef="signal" targetRef="end"/><endEvent id="end"/>
  </process>
</definitions>"""
DECISION = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://example.org/test">
  <decision id="cli-discount" name="Discount" camunda:historyTimeToLive="P1D">
    <decisionTable id="t" hitPolicy="FIRST">
      <input id="i"><inputExpression id="ie" typeRef="integer"><text>amount</text></inputExpression></input>
      <output id="o" name="percent" typeRef="integer"/>
      <rule id="r"><inputEntry id="re"><text>&gt; 100</text></inputEntry>
        <outputEntry id="ro"><text>5</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>"""
HANDLERS = """
import os
from datetime import timedelta
from camunda_worker import ExternalTaskWorker, subscribe

@subscribe({topic!r})
def note(number: int) -> dict[str, object]:
    if number < 0:
        os._exit(9)
    return {{"pid": os.getpid(), "answer": {answer}}}

worker = ExternalTaskWorker(subscriptions=[note], poll_length=timedelta(seconds=1))  # a stop waits for the poll
"""

FAILING = """
from camunda_worker import RetryPolicy, subscribe

@subscribe({topic!r}, retry=RetryPolicy([]))
def note() -> None:
    raise OSError("no label")
"""

Cli = Callable[..., Result]
Eventually = Callable[[Callable[[], object]], object]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def cli() -> Cli:
    return lambda *arguments: CliRunner().invoke(app, arguments)


@pytest.fixture
def told(cli: Cli) -> Callable[..., Any]:
    """What a command prints as JSON."""

    def tell(*arguments: str) -> Any:
        result = cli(*arguments, "--json")
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    return tell


class Program:
    """``camunda-worker`` as a process of its own, with what it has written."""

    def __init__(self, *arguments: str) -> None:
        self.log = Path("log")
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-W", "error", "-m", "camunda_worker.cli", *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def wrote(self, text: str, times: int = 1) -> bool:
        assert self.process.poll() is None, self.log.read_text()
        return self.log.read_text().count(text) >= times

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(30)


@pytest.fixture
def program() -> Iterator[Callable[..., Program]]:
    started: list[Program] = []

    def start(*arguments: str) -> Program:
        started.append(Program(*arguments))
        return started[-1]

    yield start
    for one in started:
        with one.process:
            one.process.kill()


def test_deploy_tells_the_definitions(cli: Cli, told: Callable[..., Any]) -> None:
    Path("waiting.bpmn").write_text(WAITING)
    Path("discount.dmn").write_text(DECISION)
    deployment = told("deploy", "waiting.bpmn", "discount.dmn", "--name", "cli")
    assert {(one["kind"], one["key"]) for one in deployment["definitions"]} == {
        ("process", "cli-waiting"),
        ("decision", "cli-discount"),
    }
    again = cli("deploy", "waiting.bpmn", "discount.dmn", "--name", "cli", "--skip-unchanged")
    assert "nothing has changed" in again.output


def test_what_the_engine_cannot_read_is_told(cli: Cli) -> None:
    Path("broken.bpmn").write_text("<definitions/>")
    result = cli("deploy", "broken.bpmn")
    assert result.exit_code == 1
    assert result.stderr.startswith("camunda-worker: ")


def test_an_instance_is_started_and_goes_on_by_message_and_signal(
    client: EngineClient, told: Callable[..., Any], cli: Cli
) -> None:
    Path("waiting.bpmn").write_text(WAITING)
    told("deploy", "waiting.bpmn")
    typed = ("-v", "amount=30", "-v", 'items:=[{"id": 7}]', "-v", "zip=01067", "-v", "gift=false")
    started = told("start", "cli-waiting", "--business-key", "cli-4711", *typed)
    variables = dict(client.instances.variables.all(started["id"]))
    assert variables == {"amount": 30, "items": [{"id": 7}], "zip": "01067", "gift": False}
    (received,) = told("correlate", "cli-packed", "-k", "amount=30", "-v", "parcels=2")
    assert (received["result"], received["process_instance"]) == ("continued", started["id"])
    assert "nobody waits" not in cli("correlate", "cli-packed").output
    assert cli("correlate", "cli-packed").exit_code == 1
    told("signal", "cli-go")
    assert client.instances.wait_until_ended(started["id"]).state == "COMPLETED"


def test_an_instance_is_waited_for(
    cli: Cli, deploy_tasks: Callable[..., str], topic: str, program: Callable[..., Program]
) -> None:
    Path("handlers.py").write_text(HANDLERS.format(topic=topic, answer=42))
    key = deploy_tasks(topic)
    in_vain = cli("start", key, "-v", "number=1", "--wait", "0.1")
    assert (in_vain.exit_code, f"it is at '{topic}'" in in_vain.stderr) == (1, True), in_vain.stderr
    program("run", "handlers")
    started = cli("start", key, "-v", "number=1", "--wait", "30")
    assert re.search(rf"state +COMPLETED\s+path +start > {topic} > end\s", started.stdout), started.output
    assert '"answer": 42' in started.stdout


def test_an_instance_with_an_incident_is_not_waited_for(
    cli: Cli,
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    topic: str,
    program: Callable[..., Program],
) -> None:
    Path("handlers.py").write_text(FAILING.format(topic=topic))
    key = deploy_tasks(topic)
    program("run", "handlers")
    began = time.monotonic()
    in_vain = cli("start", key, "--wait", "60")
    assert (in_vain.exit_code, time.monotonic() - began < 30) == (1, True)
    (instance,) = client.instances.list(process_definition_key=key)
    assert f"process instance {instance.id} has an incident at '{topic}': OSError: no label" in in_vain.stderr


def test_a_decision_has_a_row_for_each_rule(cli: Cli, told: Callable[..., Any]) -> None:
    Path("discount.dmn").write_text(DECISION)
    told("deploy", "discount.dmn")
    assert told("evaluate", "cli-discount", "-v", "amount=300") == [{"percent": 5}]
    assert "no rule applies" in cli("evaluate", "cli-discount", "-v", "amount=3").output
    assert re.search(r"percent +5", cli("evaluate", "cli-discount", "-v", "amount=300").output)


def test_mistakes_are_told_before_anything_is_sent(cli: Cli) -> None:
    result = cli("start", "cli-waiting", "-v", "amount")
    assert (result.exit_code, result.stderr) == (
        2,
        "camunda-worker: -v amount: write name=value, name:=JSON or name=@file\n",
    )
    assert cli("start", "nowhere", "--url", f"http://127.0.0.1:{free_port()}/engine-rest").exit_code == 1


def test_a_burst_leaves_nothing_and_logs_json(
    client: EngineClient, deploy_tasks: Callable[..., str], topic: str, program: Callable[..., Program]
) -> None:
    Path("handlers.py").write_text(HANDLERS.format(topic=topic, answer=1))
    key = deploy_tasks(topic)
    instances = [str(client.start_process(key, {"number": number}).id) for number in range(5)]
    running = program("run", "handlers", "--burst", "--log-format", "json")
    assert running.process.wait(30) == 0
    lines = [json.loads(line) for line in running.log.read_text().splitlines()]
    assert (lines[0]["message"], lines[0]["topics"]) == ("starting", [topic])
    assert lines[0]["engine_version"] == "Camunda 7.24.0"
    assert [client.history.instance(one).state for one in instances] == ["COMPLETED"] * 5


def answers(client: EngineClient, instances: list[str]) -> dict[str, object]:
    return {one: client.history.variables_of(one).get("pid") for one in instances}


def test_processes_share_the_work_and_one_that_dies_comes_back(
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    topic: str,
    program: Callable[..., Program],
    eventually: Eventually,
) -> None:
    Path("handlers.py").write_text(HANDLERS.format(topic=topic, answer=1))
    key = deploy_tasks(topic)
    running = program("run", "handlers", "--processes", "2", "--max-tasks", "1")
    eventually(lambda: running.wrote(" polls ", 2))
    client.start_process(key, {"number": -1})  # kills its process
    eventually(lambda: running.wrote("died (exit code 9); starting it again in 1 s"))
    eventually(lambda: running.wrote(" polls ", 3))
    instances = [str(client.start_process(key, {"number": number}).id) for number in range(20)]
    eventually(lambda: all(answers(client, instances).values()))
    assert len(set(answers(client, instances).values())) == 2
    assert running.end() == 0
    assert running.log.read_text().count(" has stopped") == 2
    assert running.log.read_text().count("Ctrl-C stops it") == 1


def two_free_ports() -> int:
    """The first of two neighbours, below those that outgoing connections are given."""
    for first in range(20_000, 32_000, 2):
        with suppress(OSError), socket.socket() as one, socket.socket() as other:
            one.bind(("", first))
            other.bind(("", first + 1))
            return first
    raise AssertionError("no two neighbours are free")


def test_each_process_answers_for_itself_at_a_port_of_its_own(
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    topic: str,
    program: Callable[..., Program],
    eventually: Eventually,
) -> None:
    Path("handlers.py").write_text(HANDLERS.format(topic=topic, answer=1))
    first = two_free_ports()
    running = program("run", "handlers", "--processes", "2", "--health-port", str(first))

    def ask(number: int, path: str) -> httpx.Response | None:
        assert running.process.poll() is None, running.log.read_text()
        try:
            return httpx.get(f"http://127.0.0.1:{first + number}{path}")
        except httpx.ConnectError:  # not yet
            return None

    for number in (0, 1):
        eventually(lambda number=number: (found := ask(number, "/readyz")) and found.status_code == 200)
    instance = client.start_process(deploy_tasks(topic), {"number": 1})
    client.instances.wait_until_ended(instance.id)
    pages = [page.text for number in (0, 1) if (page := ask(number, "/metrics"))]
    completed = re.findall(
        rf'^camunda_worker_tasks_completed_total{{topic="{topic}"}} (.*)$', "".join(pages), re.MULTILINE
    )
    assert sorted(completed) == ["0.0", "1.0"]
    assert running.end() == 0


def test_processes_stop_when_their_parent_is_killed(
    deploy_tasks: Callable[..., str], topic: str, program: Callable[..., Program], eventually: Eventually
) -> None:
    Path("handlers.py").write_text(HANDLERS.format(topic=topic, answer=1))
    running = program("run", "handlers", "--processes", "2")
    eventually(lambda: running.wrote(" polls ", 2))
    running.process.kill()
    running.process.wait()
    eventually(lambda: running.log.read_text().count(" has stopped") == 2)


def test_a_second_signal_ends_processes_at_once(
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    topic: str,
    program: Callable[..., Program],
    eventually: Eventually,
) -> None:
    slow = f"import time\nfrom camunda_worker import subscribe\n@subscribe({topic!r})\ndef slow(): time.sleep(60)"
    Path("handlers.py").write_text(slow)
    instance = str(client.start_process(deploy_tasks(topic)).id)
    running = program("run", "handlers", "--processes", "2")
    eventually(lambda: running.wrote(" polls ", 2))
    eventually(lambda: client.external_tasks.list(process_instance_id=instance, locked=True).first())
    began = time.monotonic()
    running.process.send_signal(signal.SIGINT)
    eventually(lambda: running.wrote("a further signal ends it at once"))
    assert running.end(signal.SIGINT) == 0
    assert time.monotonic() - began < 20  # the grace time alone is 30 s
    assert running.log.read_text().count(" has stopped") == 2  # none was killed


def test_what_the_engine_refuses_ends_all_processes(program: Callable[..., Program]) -> None:
    Path("handlers.py").write_text(HANDLERS.format(topic="none", answer=1))
    wrong = os.environ["CAMUNDA_BASE_URL"].replace("/engine-rest", "/elsewhere")
    running = program("run", "handlers", "--processes", "2", "--url", wrong)
    assert running.process.wait(30) == 3
    assert "the first poll was refused" in running.log.read_text()


def test_a_worker_starts_anew_when_a_file_changes(
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    topic: str,
    program: Callable[..., Program],
    eventually: Eventually,
) -> None:
    handlers = Path("handlers.py")
    handlers.write_text("no Python")
    key = deploy_tasks(topic)
    running = program("run", "handlers", "--reload")
    eventually(lambda: running.wrote("invalid syntax"))
    for answer in (1, 2):
        time.sleep(1.1)  # the size stays, and what was compiled is known by the second
        handlers.write_text(HANDLERS.format(topic=topic, answer=answer))
        eventually(lambda expected=answer: running.wrote(" polls ", expected))
        instance = str(client.start_process(key, {"number": 1}).id)
        eventually(lambda one=instance: client.history.variables_of(one).get("answer"))
        assert client.history.variables_of(instance)["answer"] == answer
    assert running.end(signal.SIGINT) == 0


def test_an_engine_runs_until_a_signal(program: Callable[..., Program], eventually: Eventually) -> None:
    port = free_port()
    running = program("engine", "camunda-7.24", "--port", str(port), "--webapps")
    eventually(lambda: running.wrote("Ctrl-C ends it"))
    assert f"http://127.0.0.1:{port}/engine-rest" in running.log.read_text()
    page = f"http://127.0.0.1:{port}/camunda/app/cockpit/default/"
    assert page in running.log.read_text()
    with httpx.Client(trust_env=False) as browser:
        assert "<title>Camunda Cockpit</title>" in browser.get(page).text
        login = browser.post(
            f"http://127.0.0.1:{port}/camunda/api/admin/auth/user/default/login/cockpit",
            data={"username": "demo", "password": "demo"},
            headers={"X-XSRF-TOKEN": browser.cookies["XSRF-TOKEN"]},
        )
    assert "cockpit" in login.json()["authorizedApps"]
    assert running.end(signal.SIGINT) == 0


def java_with(argument: str) -> int:
    """The id of the one Java process that was started with an argument."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # gone
            command = (process / "cmdline").read_text().split("\0")
            if command[0].endswith("java") and argument in command:
                found.append(int(process.name))
    (one,) = found
    return one


def test_an_engine_that_ends_by_itself_is_told_with_its_last_words(
    program: Callable[..., Program], eventually: Eventually
) -> None:
    port = free_port()
    running = program("engine", "--port", str(port))
    eventually(lambda: running.wrote("Ctrl-C ends it"))
    os.kill(java_with(f"--server.port={port}"), signal.SIGKILL)
    assert running.process.wait(30) == 1
    before, _, words = running.log.read_text().partition(
        "camunda-7.24 has ended by itself; the last lines of its log:\n"
    )
    assert before
    assert re.match(r"\d{4}-\d\d-\d\d.", words)  # a line from its beginning


def test_a_taken_port_and_an_unknown_version_are_told(cli: Cli, engine: LocalEngine) -> None:
    taken = cli("engine", "--port", str(engine.port))
    assert (taken.exit_code, str(engine.port) in taken.stderr) == (1, True)
    unknown = cli("engine", "camunda-8")
    assert (unknown.exit_code, "there are: camunda-7.13" in unknown.stderr) == (2, True)


def test_a_new_project_is_green_on_a_real_engine(cli: Cli) -> None:
    assert cli("new", "web-shop").exit_code == 0
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "pytest", "-q", "-m", "engine"],
        cwd="web-shop",
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 passed" in done.stdout, done.stdout + done.stderr

"""Programs for the old client run on camunda_worker.compat with nothing changed but their imports.

They use it as its documentation and its examples do. ``camunda-worker migrate`` changes the imports; the address that
they leave to the default is made the test engine's before they begin.
"""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import pytest

from camunda_worker import EngineClient
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120)]

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(__file__).with_name("old_programs")
_AT_ENGINE = """
import runpy, sys
from camunda_worker import connection
connection.DEFAULT_URL = sys.argv[1]
sys.argv = sys.argv[2:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""

Program: TypeAlias = subprocess.Popen[str]
Run: TypeAlias = Callable[..., Program]
Eventually: TypeAlias = Callable[[Callable[[], object]], object]


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs after ``camunda-worker migrate``."""
    folder = tmp_path_factory.mktemp("programs") / "new"
    shutil.copytree(PROGRAMS, folder)
    command = [Path(sys.executable).with_name("camunda-worker"), "migrate", folder]
    done = subprocess.run(command, text=True, capture_output=True, check=True)
    count = len(list(PROGRAMS.glob("*.py")))
    assert done.stdout.splitlines()[-1] == f"{count} Python files, {count} changed"
    return folder


@pytest.fixture
def run(migrated: Path, engine: LocalEngine) -> Iterator[Run]:
    """Runs a program; what still runs at the end of the test is killed."""
    programs: list[Program] = []

    def run(name: str, *arguments: str, url: str = engine.url) -> Program:
        command = [
            sys.executable,
            "-W",
            "error",
            "-c",
            _AT_ENGINE,
            url,
            str(migrated / f"{name}.py"),
            *arguments,
        ]
        programs.append(subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        return programs[-1]

    yield run
    for program in programs:
        program.kill()
        program.communicate()


def output(program: Program) -> str:
    out, errors = program.communicate(timeout=60)
    assert program.returncode == 0, errors
    return out


def stop(program: Program, number: int = signal.SIGTERM) -> str:
    assert program.poll() is None, program.communicate()
    program.send_signal(number)
    return output(program)


def history(engine: LocalEngine, what: str, **query: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(f"{engine.url}/history/{what}", params=query).json()
    return found


def variables(engine: LocalEngine, instance: str) -> dict[str, Any]:
    return {
        one["name"]: one["value"] for one in history(engine, "variable-instance", processInstanceId=instance)
    }


def state(engine: LocalEngine, instance: str) -> str:
    (one,) = history(engine, "process-instance", processInstanceId=instance)
    return str(one["state"])


def end(engine: LocalEngine, instance: str) -> str | None:
    ends = history(engine, "activity-instance", processInstanceId=instance, activityType="noneEndEvent")
    return ends[0]["activityId"] if ends else None


def tasks(engine: LocalEngine, instance: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(
        f"{engine.url}/external-task", params={"processInstanceId": instance}
    ).json()
    return found


@pytest.fixture
def start(client: EngineClient, deploy_tasks: Callable[..., str]) -> Callable[..., str]:
    """Starts a process of these topics; the instance's id."""

    def start(*topics: str, business_key: str | None = None, **given: object) -> str:
        return client.start_process(deploy_tasks(*topics), given, business_key=business_key).id or ""

    return start


def test_every_program_is_tested() -> None:
    said = Path(__file__).read_text()
    assert [path.stem for path in PROGRAMS.glob("*.py") if f'run("{path.stem}"' not in said] == []


def test_a_handler_has_three_outcomes(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    ids = {wish: start("wrap-gift", wish=wish) for wish in ("fail", "error", "a ball")}
    program = run("three_fates")
    eventually(lambda: all(state(engine, ids[wish]) == "COMPLETED" for wish in ("error", "a ball")))
    eventually(lambda: tasks(engine, ids["fail"])[0]["retries"])
    (failed,) = tasks(engine, ids["fail"])
    assert (failed["retries"], failed["errorMessage"]) == (3, "no paper")
    assert variables(engine, ids["a ball"]) == {"wish": "a ball", "layers": 1, "ribbon": "red"}
    stop(program)


def test_a_task_is_completed_with_variables(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    instance = start("pick-flower")
    program = run("completes")
    eventually(lambda: end(engine, instance))
    assert variables(engine, instance) == {"petals": 5, "colour": "white"}
    stop(program, signal.SIGINT)


def test_a_failure_leaves_the_retries_it_says(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    instance = start("fly-kite")
    program = run("fails")
    eventually(lambda: tasks(engine, instance)[0]["retries"] == 3)
    eventually(lambda: tasks(engine, instance)[0]["retries"] == 2)  # after 5 s, as the program says
    stop(program)


def test_a_bpmn_error_that_nothing_catches_ends_the_instance(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    instance = start("pick-apple")
    program = run("throws")
    eventually(lambda: state(engine, instance) == "COMPLETED")
    assert end(engine, instance) is None
    stop(program)


def test_a_dict_that_the_engine_made_a_java_object_is_a_dict_again(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    instance = start("fill-basket", "read-basket")
    program = run("baskets")
    eventually(lambda: end(engine, instance))
    read = {name: variables(engine, instance)[name] for name in ("apples", "tag", "names")}
    assert read == {"apples": 3, "tag": "sweet", "names": "apples,note,ripe,tags"}
    stop(program)


def test_three_dots_and_no_worker_id_will_do(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    good, bad = start("grade-exam", points="73"), start("grade-exam", points="12")
    program = run("ellipses")
    eventually(lambda: end(engine, good))
    eventually(lambda: tasks(engine, bad)[0]["retries"] == 3)
    assert tasks(engine, bad)[0]["errorMessage"] == "failed without a message"
    stop(program)


def test_an_instance_is_started_and_found_as_the_engine_says(
    run: Run, client: EngineClient, engine: LocalEngine
) -> None:
    tenant = f"tenant-{uuid.uuid4().hex[:6]}"
    client.deploy(ROOT / "examples" / "processes" / "parcel.bpmn", tenant_id=tenant)
    said = json.loads(output(run("start_and_find", "parcel", tenant)))
    assert (said["started"]["tenantId"], said["started"]["definitionKey"]) == (tenant, "parcel")
    assert said["found"] == httpx.get(f"{engine.url}/process-instance", params={"tenantIdIn": tenant}).json()
    assert [one["id"] for one in said["found"]] == [said["started"]["id"]]
    assert variables(engine, said["started"]["id"]) == {"floor": "1", "room": "blue"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_threads_end_in_order_with_the_program(
    run: Run, start: Callable[..., str], engine: LocalEngine, number: int
) -> None:
    instance = start("grow-moss")
    # a name to look up, once the main thread has returned
    program = run("slow_threads", url=engine.url.replace("127.0.0.1", "localhost"))
    assert program.stdout
    # before it returns, Ctrl-C would interrupt the main thread, and Python would wait for the threads
    assert {program.stdout.readline() for _ in range(2)} == {"began\n", "returning\n"}
    program.send_signal(number)
    program.communicate(timeout=30)
    assert program.returncode in (0, -number)
    assert variables(engine, instance) == {"grown": True}


def test_a_process_that_a_handler_begins_can_be_terminated(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    instance = start("weigh-snail")
    run("time_limit")
    eventually(lambda: variables(engine, instance) == {"ended_by": signal.SIGTERM})


def test_processes_that_are_forked_share_a_client(run: Run, deploy_tasks: Callable[..., str]) -> None:
    assert output(run("processes", deploy_tasks("count-sheep"))) == "True\n"


def test_a_message_starts_the_event_subprocess(
    run: Run, client: EngineClient, engine: LocalEngine, eventually: Eventually
) -> None:
    client.deploy(ROOT / "examples" / "processes" / "booking.bpmn", skip_unchanged=True)
    key = uuid.uuid4().hex
    instance = client.start_process("booking", business_key=key).id or ""
    program = run("event_subprocess")
    eventually(lambda: [one["topicName"] for one in tasks(engine, instance)] == ["send-ticket"])
    (answer,) = json.loads(output(run("correlate", key)))
    assert (answer["resultType"], answer["execution"]["processInstanceId"]) == ("Execution", instance)
    eventually(lambda: end(engine, instance) == "refunded")
    assert program.poll() is None


def test_a_failure_without_retries_is_an_incident_and_can_be_tried_again(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    ids = [start(topic) for topic in ("draw-lot", "roll-dice")]
    run("retries")

    def incidents(instance: str) -> object:
        return httpx.get(f"{engine.url}/incident", params={"processInstanceId": instance}).json()

    for instance in ids:
        eventually(lambda instance=instance: incidents(instance))
    (task,) = tasks(engine, ids[0])
    httpx.put(f"{engine.url}/external-task/{task['id']}/retries", json={"retries": 2}).raise_for_status()
    eventually(lambda: tasks(engine, ids[0])[0]["retries"] == 1)


def test_threads_have_a_topic_each_and_ask_for_a_variable(
    run: Run, start: Callable[..., str], engine: LocalEngine, eventually: Eventually
) -> None:
    topics = ("knead-dough", "heat-oven", "bake-bread")
    rye, wheat = start(*topics, bread="rye", business_key="k"), start(*topics, bread="wheat")
    run("parallel_topics")
    eventually(lambda: end(engine, rye))
    given = variables(engine, rye)
    assert given == {"bread": "rye", "by_knead_dough": "k", "by_heat_oven": "k", "by_bake_bread": "k"}
    assert [one["topicName"] for one in tasks(engine, wheat)] == ["knead-dough"]


def test_one_shot_does_what_is_there_and_says_when_nothing_is(
    run: Run, start: Callable[..., str], engine: LocalEngine
) -> None:
    instance = start("fold-paper", "fly-plane", strVar="hello")
    said = output(run("one_shot"))
    assert said == ("no External Task found for Topics: fold-paper, Process variables: {'strVar': 'hello'}\n")
    assert variables(engine, instance) == {"strVar": "hello", "success": True}
    assert end(engine, instance) == "end"


def test_bpmn_errors_take_their_ways(
    run: Run, client: EngineClient, engine: LocalEngine, eventually: Eventually
) -> None:
    client.deploy(ROOT / "examples" / "processes" / "passport.bpmn", skip_unchanged=True)
    photos = {"at night": "refused", "with a friend": "officer", "by day": "accepted"}
    ids = {photo: client.start_process("passport", {"photo": photo}).id or "" for photo in photos}
    program = run("bpmn_errors")
    eventually(lambda: {photo: end(engine, ids[photo]) for photo in photos} == photos)
    assert variables(engine, ids["at night"]) == {"photo": "at night", "advice": "by day"}
    stop(program)


def test_user_and_password_are_sent(run: Run, eventually: Eventually) -> None:
    with LocalEngine("camunda-7.24", basic_auth=True) as guarded:
        with EngineClient(guarded.url, auth=("demo", "demo")) as client:
            client.deploy(ROOT / "examples" / "processes" / "passport.bpmn")
        program = run("basic_auth", url=guarded.url)
        with httpx.Client(auth=("demo", "demo")) as http:
            url = f"{guarded.url}/history/variable-instance?variableName=checked"
            eventually(lambda: http.get(url).json())
            assert http.get(url).json()[0]["value"] == "42"
        assert stop(program) == "started 42\n"


def test_coroutine_functions_run_together_and_a_crash_is_a_failure(
    run: Run, start: Callable[..., str], engine: LocalEngine
) -> None:
    ids = [start(topic) for topic in ("sing-song", "dance-jig", "trip-up")]
    assert output(run("asynchronous")) == "stopped\n"
    assert [variables(engine, instance) for instance in ids[:2]] == [
        {"sing_done": True},
        {"dance_done": True},
    ]
    (failed,) = tasks(engine, ids[2])
    assert (failed["errorMessage"], failed["retries"]) == ("Task execution failed", 3)
    details = httpx.get(f"{engine.url}/external-task/{failed['id']}/errorDetails").text
    assert "RuntimeError: bad luck" in details

"""Signals end `run()`: results are reported, the pending poll is waited for, nothing stays locked."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from camunda_rest.api.external_task import get_external_tasks
from camunda_rest.api.historic_process_instance import get_historic_process_instance
from camunda_worker import EngineClient
from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

Deploy = Callable[..., str]
Eventually = Callable[[Callable[[], object]], object]
Start = Callable[..., "subprocess.Popen[str]"]
Shown = Callable[[str, str], None]

_PROGRAM = """
import asyncio, sys, time
from datetime import timedelta
from camunda_worker import Connection, ExternalTaskWorker, ExternalTask
from camunda_worker.events import Stopping

url, transport, topic, seconds, grace, begun = sys.argv[1:]

def tell(event):
    if isinstance(event, Stopping):
        print("stopping", flush=True)

worker = ExternalTaskWorker(
    Connection(url, transport=transport), grace=timedelta(seconds=float(grace)), hooks=[tell]
)

def note_begin():
    with open(begun, "a") as file:
        file.write(".")

@worker.subscribe(topic + "-sync")
def work(task):
    note_begin()
    time.sleep(float(seconds))

@worker.subscribe(topic + "-async")
async def work_too(task: ExternalTask):
    note_begin()
    await asyncio.sleep(float(seconds))

worker.run()
print("after run")
"""


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A file with a dot for each handler that has begun; the engine locks a task before its worker hears of it."""
    path = tmp_path / "begun"
    path.touch()
    return path


@pytest.fixture(params=["aiohttp", "httpx"])
def transport(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def start(engine: LocalEngine, transport: str, topic: str, tmp_path: Path, begun: Path) -> Iterator[Start]:
    """Starts the program above: a worker whose handlers take `seconds`."""
    program = tmp_path / "program.py"
    program.write_text(_PROGRAM)
    started: list[subprocess.Popen[str]] = []

    def start(seconds: float, grace: float = 30) -> "subprocess.Popen[str]":
        arguments = [engine.url, transport, topic, str(seconds), str(grace), str(begun)]
        process = subprocess.Popen(
            [sys.executable, str(program), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def locked(client: EngineClient, topic: str) -> Callable[[], int]:
    """How many tasks of the test's topics are locked."""

    def count() -> int:
        names = {f"{topic}-sync", f"{topic}-async"}
        return sum(
            task.topic_name in names for task in get_external_tasks.sync(client=client.rest, locked=True)
        )

    return count


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_lets_handlers_end_and_leaves_nothing_locked(
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    start: Start,
    begun: Path,
    locked: Callable[[], int],
    eventually: Eventually,
    shown: Shown,
    number: signal.Signals,
) -> None:
    keys = deploy_tasks(f"{topic}-sync"), deploy_tasks(f"{topic}-async")
    instances = [client.start_process(keys[index % 2]) for index in range(10)]
    process = start(seconds=2)
    eventually(lambda: begun.read_text() == "." * 10)

    process.send_signal(number)
    output, _ = process.communicate(timeout=20)

    assert (process.returncode, output) == (0, "stopping\nafter run\n")
    states = [
        get_historic_process_instance.sync(str(each.id), client=client.rest).state for each in instances
    ]
    assert states == ["COMPLETED"] * 10
    assert locked() == 0
    shown(f"{number.name} with 10 running 2 s handlers", "10 of 10 completed, exit 0, nothing locked")


def test_a_stop_waits_for_the_pending_poll_so_that_no_task_is_locked_for_the_dead(
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    start: Start,
    locked: Callable[[], int],
    eventually: Eventually,
) -> None:
    key = deploy_tasks(f"{topic}-sync")
    first = client.start_process(key)
    process = start(seconds=0)
    eventually(
        lambda: get_historic_process_instance.sync(str(first.id), client=client.rest).state == "COMPLETED"
    )

    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    assert process.stdout is not None
    assert process.stdout.readline() == "stopping\n"
    client.start_process(key)  # the poll, of 5 s, goes on in the engine, and this task ends it
    process.communicate(timeout=20)

    assert process.returncode == 0
    assert time.monotonic() - began < 6
    assert locked() == 0


def test_past_the_grace_time_tasks_are_given_back(
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    start: Start,
    begun: Path,
    locked: Callable[[], int],
    eventually: Eventually,
    shown: Shown,
) -> None:
    for kind in ("sync", "async"):
        client.start_process(deploy_tasks(f"{topic}-{kind}"))
    process = start(seconds=60, grace=0.5)
    eventually(lambda: begun.read_text() == "..")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert process.returncode == 0
    assert locked() == 0
    shown("SIGTERM, and a sync and an async handler outlast their grace", "exit 0, nothing locked")


def test_the_second_signal_ends_at_once(
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    start: Start,
    begun: Path,
    locked: Callable[[], int],
    eventually: Eventually,
    shown: Shown,
) -> None:
    for kind in ("sync", "async"):
        client.start_process(deploy_tasks(f"{topic}-{kind}"))
    process = start(seconds=60)
    eventually(lambda: begun.read_text() == "..")
    process.send_signal(signal.SIGINT)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.5)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=4)
    assert process.returncode == 0
    assert locked() == 0
    shown("a second Ctrl-C, a sync and an async handler running", "ended at once, nothing locked")

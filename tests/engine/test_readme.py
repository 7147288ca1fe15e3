"""The README's Python blocks are programs, and each does on a real engine what the text says.

The blocks spell out the address of an engine on its default port. The one change made to them is that this address
becomes the test engine's.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from camunda_rest.api.external_task import get_external_tasks
from camunda_rest.api.historic_external_task_log import get_historic_external_task_logs
from camunda_rest.api.process_instance import delete_process_instance, get_process_instances
from camunda_rest.models import HistoricExternalTaskLogDto
from camunda_worker import EngineClient
from camunda_worker.connection import DEFAULT_URL
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120)]

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(), re.MULTILINE | re.DOTALL)
WORKERS = [
    block
    for block in BLOCKS
    if re.search(rf'ExternalTaskWorker\("{DEFAULT_URL}"(?s:.*)^worker\.run\(', block, re.MULTILINE)
]
TESTS = [block for block in BLOCKS if re.search(r"^def test_", block, re.MULTILINE)]
OTHERS = [block for block in BLOCKS if block not in WORKERS + TESTS]
VARIABLES = {"amount": 30, "stock": "plenty"}
"""What the handlers in the blocks ask for."""

Program: TypeAlias = subprocess.Popen[str]
Eventually: TypeAlias = Callable[[Callable[[], object]], object]


@pytest.fixture
def run(engine: LocalEngine, tmp_path: Path) -> Iterator[Callable[[str], Program]]:
    """Runs a block as a program; what still runs at the end of the test is killed."""
    programs: list[Program] = []

    def run(block: str) -> Program:
        path = tmp_path / "block.py"
        path.write_text(block.replace(DEFAULT_URL, engine.url))
        programs.append(
            subprocess.Popen(
                [sys.executable, "-W", "error", path],
                cwd=ROOT,
                text=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        )
        return programs[-1]

    yield run
    for program in programs:
        with program:
            program.kill()


@pytest.fixture(autouse=True)
def _leaves_nothing(client: EngineClient) -> Iterator[None]:
    """Other tests on this engine have handlers for the same topics."""
    yield
    for instance in get_process_instances.sync(client=client.rest):
        delete_process_instance.sync(instance.id or "", client=client.rest)


def topics_of(block: str) -> list[str]:
    return re.findall(r'subscribe\(\s*"([^"]+)"', block)


def log_of(client: EngineClient, instance: str) -> list[HistoricExternalTaskLogDto]:
    """The ends of tries, good and bad."""
    logs = get_historic_external_task_logs.sync(client=client.rest, process_instance_id=instance)
    return [log for log in logs if not log.creation_log]


def stop(program: Program) -> None:
    program.send_signal(signal.SIGINT)
    output, _ = program.communicate(timeout=30)
    assert (program.returncode, output) == (0, "")


def test_every_block_is_tested() -> None:
    assert [topics_of(block) for block in WORKERS] == [
        ["charge-card"],
        ["print-labels", "ask-carrier"],
        ["reserve-stock"],
    ]
    assert (len(OTHERS), len(TESTS)) == (3, 1)
    assert DEFAULT_URL not in "".join(BLOCKS).replace(f'"{DEFAULT_URL}"', "")


@pytest.mark.parametrize("block", WORKERS, ids=lambda block: "+".join(topics_of(block)))
def test_a_worker_handles_its_topics_and_stops(
    block: str,
    run: Callable[[str], Program],
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    eventually: Eventually,
) -> None:
    topics = topics_of(block)
    instance = client.start_process(deploy_tasks(*topics), VARIABLES).id or ""
    worker = run(block)
    eventually(lambda: worker.poll() is not None or len(log_of(client, instance)) == len(topics))
    ends = {log.topic_name: log.success_log for log in log_of(client, instance)}
    assert ends == dict.fromkeys(topics, True), worker.communicate(timeout=5)
    stop(worker)


def test_the_ways_to_end_a_task_are_as_told(
    run: Callable[[str], Program],
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    eventually: Eventually,
) -> None:
    key = deploy_tasks("reserve-stock")
    fates = {
        stock: client.start_process(key, {"stock": stock}).id or "" for stock in ("none", "unknown", "plenty")
    }
    worker = run(WORKERS[2])
    eventually(
        lambda: worker.poll() is not None or all(log_of(client, instance) for instance in fates.values())
    )
    logs = {stock: log_of(client, instance)[0] for stock, instance in fates.items()}
    assert logs["plenty"].success_log
    assert logs["unknown"].failure_log
    (failed,) = get_external_tasks.sync(client=client.rest, process_definition_key=key)
    assert (failed.process_instance_id, failed.retries) == (fates["unknown"], 5)
    assert failed.error_message == "the warehouse does not answer"
    assert logs["none"].deletion_log  # nothing in this process catches the BPMN error, which ends it
    stop(worker)


@pytest.mark.parametrize("block", OTHERS, ids=lambda block: re.sub(r"\W+", " ", block)[:60])
def test_a_block_runs_to_its_end(block: str, run: Callable[[str], Program], client: EngineClient) -> None:
    client.deploy(ROOT / "examples" / "order" / "order.bpmn", skip_unchanged=True)
    program = run(block)
    output, _ = program.communicate(timeout=90)
    assert program.returncode == 0, output
    if "4711" in block:
        assert "not yet:" in output


def test_the_tests_pass(
    engine: LocalEngine, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pytester.makepyfile(TESTS[0])
    monkeypatch.chdir(ROOT)
    run = pytester.runpytest_subprocess(
        "--rootdir", str(pytester.path), "--camunda-engine", engine.url, "-W", "error", str(path)
    )
    run.assert_outcomes(passed=2)

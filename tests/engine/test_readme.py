"""Three of the README's blocks as programs of their own; test_docs.py runs them all, in its own process.

The one change made to them is that the address of an engine on its default port becomes the test engine's.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from code_blocks import BLOCKS, ROOT

from camunda_rest.api.external_task import get_external_tasks
from camunda_rest.api.historic_external_task_log import get_historic_external_task_logs
from camunda_rest.models import HistoricExternalTaskLogDto
from camunda_worker import EngineClient
from camunda_worker.connection import DEFAULT_URL
from camunda_worker.testing import LocalEngine

pytestmark = [
    pytest.mark.engine,
    pytest.mark.timeout(120),
    pytest.mark.usefixtures("leaves_no_instances"),
]


@pytest.fixture
def run(engine: LocalEngine, tmp_path: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Runs the block that has this text in it; what still runs at the end of the test is killed."""
    programs: list[subprocess.Popen[str]] = []

    def run(text: str) -> subprocess.Popen[str]:
        (block,) = (one for one in BLOCKS if one.page == "README.md" and text in one.text)
        path = tmp_path / "block.py"
        path.write_text(block.text.replace(DEFAULT_URL, engine.url))
        command = [sys.executable, "-W", "error", path]
        programs.append(
            subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        )
        return programs[-1]

    yield run
    for program in programs:
        with program:
            program.kill()


def log_of(client: EngineClient, instance: str) -> list[HistoricExternalTaskLogDto]:
    """The ends of tries, good and bad."""
    logs = get_historic_external_task_logs.sync(client=client.rest, process_instance_id=instance)
    return [log for log in logs if not log.creation_log]


def test_the_first_program_tells_what_is_shown_below_it(
    run: Callable[[str], subprocess.Popen[str]],
    engine: LocalEngine,
    client: EngineClient,
    deploy_tasks: Callable[..., str],
) -> None:
    (shown,) = (one.text for one in BLOCKS if one.page == "README.md" and one.text.startswith("INFO:"))
    client.start_process(deploy_tasks("charge-card"), {"amount": 30})
    program = run("logging.basicConfig")
    assert program.stdout
    told = "".join(program.stdout.readline() for _ in shown.splitlines())
    assert without_ids(told.replace(engine.url, DEFAULT_URL)) == without_ids(shown)
    program.send_signal(signal.SIGINT)
    program.communicate(timeout=30)
    assert program.returncode == 0


def without_ids(log: str) -> str:
    log = re.sub(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "TASK", log)
    return re.sub(r":\S+(?= polls )", ":WORKER", log)


def test_the_ways_to_end_a_task_are_as_told_and_ctrl_c_ends_the_worker(
    run: Callable[[str], subprocess.Popen[str]],
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    eventually: Callable[[Callable[[], object]], object],
) -> None:
    key = deploy_tasks("reserve-stock")
    fates = {
        stock: client.start_process(key, {"stock": stock}).id or "" for stock in ("none", "unknown", "plenty")
    }
    worker = run("OUT_OF_STOCK")
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
    worker.send_signal(signal.SIGINT)
    output, _ = worker.communicate(timeout=30)
    assert (worker.returncode, output) == (0, "")


def test_a_message_that_nobody_waits_for_is_told(run: Callable[[str], subprocess.Popen[str]]) -> None:
    program = run("not yet:")
    output, _ = program.communicate(timeout=90)
    assert "not yet: " in output
    assert program.returncode == 0, output

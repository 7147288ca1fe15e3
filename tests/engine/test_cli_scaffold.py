"""What ``camunda-worker scaffold`` writes is typed, tested, and does not pass for done on a real engine."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from camunda_worker import EngineClient
from camunda_worker.cli.app import app
from camunda_worker.testing import LocalEngine

pytestmark = [
    pytest.mark.engine,
    pytest.mark.timeout(120),
    pytest.mark.usefixtures("leaves_no_instances"),
]

AWKWARD = Path(__file__).parents[1] / "unit" / "awkward.bpmn"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model, its handlers and their tests, as they were written."""
    folder = tmp_path_factory.mktemp("scaffold")
    shutil.copy(AWKWARD, folder)
    module = str(folder / "handlers.py")
    assert (
        CliRunner().invoke(app, ["scaffold", str(folder / "awkward.bpmn"), "--module", module]).exit_code == 0
    )
    return folder


@pytest.mark.parametrize(
    "command",
    [("pytest", "-q", "-W", "error", "-p", "no:cacheprovider"), ("mypy", "--strict", ".")],
    ids=" ".join,
)
def test_it_is_green(project: Path, command: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_fits_its_model(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.delitem(sys.modules, "handlers", raising=False)
    result = CliRunner().invoke(app, ["check", "awkward.bpmn", "handlers", "--json"])
    monkeypatch.delitem(sys.modules, "handlers", raising=False)
    kinds = {one["check"] for one in json.loads(result.stdout)["findings"]}
    assert (result.exit_code, kinds) == (0, {"topic-expression", "unset-variable"})


def test_its_handlers_get_their_variables_and_fail_until_they_are_written(
    project: Path, client: EngineClient, engine: LocalEngine
) -> None:
    client.deploy(project / "awkward.bpmn")
    variables = {"amount": 30, "customer": "Ada", "due": datetime.now(UTC)}
    instance = client.start_process("awkward", variables)
    command = (sys.executable, "-m", "camunda_worker.cli", "run", "handlers", "--burst", "--url", engine.url)
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (task,) = client.external_tasks.list(process_instance_id=instance.id)
    assert (task.activity_id, task.error_message) == ("mail", "NotImplementedError")

"""docs/cli.md says what ``--help`` says, and names what there is."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from camunda_worker import cli, origin
from camunda_worker.cli.app import app

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "cli.md").read_text()
COMMANDS = list(typer.main.get_command(app).commands)


def test_the_page_has_the_help_of_each_command_as_it_is() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "cli-help"))
    assert script["written"](PAGE) == PAGE  # .venv/bin/python scripts/cli-help writes it
    assert [name for name in COMMANDS if f"Usage: camunda-worker {name} " not in PAGE] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_examples(command: str) -> None:
    part = PAGE.split(f"Usage: camunda-worker {command} ")[1].split("```")[0]
    assert f"  Examples:\n    camunda-worker {command}" in part


def test_help_imports_nothing_that_only_commands_need() -> None:
    code = (
        "import sys, camunda_worker.cli.app\n"
        "print([one for one in ('watchfiles', 'dotenv', 'libcst', 'camunda_worker.client')"
        " if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("module", "extra"), [("watchfiles", "cli"), ("dotenv", "cli"), ("libcst", "cli,migrate")]
)
def test_a_missing_extra_is_one_line_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch, module: str, extra: str
) -> None:
    monkeypatch.setattr(origin, "_direct_url", lambda: None)
    assert cli.missing(module) == (
        f"camunda-worker: {module} is missing; pip install 'camunda-worker[{extra}]'"
    )


CLONE = {"url": "file:///a%20b/clone", "dir_info": {"editable": True}}


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (CLONE, "'/a b/clone[cli]'"),
        (
            {"url": "https://g.example.org/a.git", "vcs_info": {"vcs": "git", "commit_id": "1a2b"}},
            "'camunda-worker[cli] @ git+https://g.example.org/a.git@1a2b'",
        ),
        ({"url": "file:///a.whl", "archive_info": {}}, "'camunda-worker[cli] @ file:///a.whl'"),
    ],
)
def test_what_no_index_has_is_installed_from_where_it_came(
    monkeypatch: pytest.MonkeyPatch, noted: dict[str, object], said: str
) -> None:
    monkeypatch.setattr(origin, "_direct_url", lambda: noted)
    assert cli.missing("typer") == f"camunda-worker: typer is missing; pip install {said}"

"""The full run goes on where it stood, and writes what was shown, no more."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.fast, pytest.mark.programs]

FOLDER = Path(__file__).parents[1] / "full"
PAGE = "intro\n<!-- written by scripts/test --full -->\nold\n<!-- end -->\nrest\n"
TESTS = """\
import os, pytest
@pytest.mark.parametrize("name", ["a", "b"])
def test_engine(name, record_property):
    print("ran", name)
    record_property("docs/page.md", {"engine": name, "start": "4 s"})
    assert name not in os.environ["BROKEN"]
def test_more(record_property):
    record_property("docs/page.md", {"engine": "b", "worker": "yes"})
def test_again(record_property):
    record_property("docs/page.md", {"engine": "b", "start": "5 s", "worker": "yes"})
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text(PAGE)
    (tmp_path / "test_it.py").write_text(TESTS)
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\n")
    (tmp_path / ".gitignore").write_text(".pytest_cache/\n__pycache__/\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "t")
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def full_run(project: Path, *, broken: str = "") -> tuple[int, str, str]:
    """The exit code, what was printed, and the page afterwards."""
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "full_run", "-s", "-q"],
        cwd=project,
        # the plugins of our own tests would take most of the time
        env={
            **os.environ,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONPATH": str(FOLDER),
            "BROKEN": broken,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr, (project / "docs" / "page.md").read_text()


def test_what_was_shown_stands_between_the_marker_lines_with_date_and_commit(project: Path) -> None:
    code, printed, page = full_run(project)
    assert code == 0, printed
    assert (
        "| engine | start | worker |\n| --- | --- | --- |\n| a | 4 s | - |\n| b | 4 s<br>5 s | yes |\n"
        in page
    )
    assert f"commit {git(project, 'rev-parse', '--short', 'HEAD')} (" in page
    assert page.startswith("intro\n")
    assert page.endswith("<!-- end -->\nrest\n")
    assert "old" not in page


def test_the_second_run_of_a_commit_does_only_what_failed(project: Path) -> None:
    code, printed, page = full_run(project, broken="a")
    assert code == 1
    assert "| a |" not in page
    code, printed, page = full_run(project)
    assert code == 0, printed
    assert "ran a" in printed
    assert "ran b" not in printed
    assert page.index("| a |") < page.index("| b |")


def test_what_a_test_counts_is_done_again_with_it(project: Path) -> None:
    counting = "\n@pytest.mark.counts_its_folder\ndef test_count():\n    assert not os.environ['BROKEN']\n"
    (project / "test_it.py").write_text(TESTS + counting)
    (project / "pyproject.toml").write_text("[tool.pytest.ini_options]\nmarkers = ['counts_its_folder']\n")
    git(project, "-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qam", "t")
    assert full_run(project, broken="c")[0] == 1
    code, printed, _ = full_run(project)
    assert code == 0, printed
    assert "ran a" in printed
    assert "ran b" in printed


def test_nothing_left_to_do_is_a_success(project: Path) -> None:
    full_run(project)
    code, printed, page = full_run(project)
    assert code == 0, printed
    assert "ran" not in printed
    assert "| a |" in page


def test_uncommitted_changes_begin_anew_and_are_told(project: Path) -> None:
    full_run(project)
    (project / "test_it.py").write_text(TESTS + "\n")
    _, printed, page = full_run(project)
    assert "ran a" in printed
    assert "with uncommitted changes" in page


def test_a_page_without_marker_lines_is_an_error() -> None:
    spec = importlib.util.spec_from_file_location("full_run", FOLDER / "full_run.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with pytest.raises(ValueError, match="no <!-- written by"):
        module.replace_block("intro", "block")

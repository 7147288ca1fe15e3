"""``camunda-worker new``: the project is whole, well formed, and its tests without an engine are green."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from camunda_worker import origin
from camunda_worker.cli.app import app

pytestmark = pytest.mark.fast


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    parent = tmp_path_factory.mktemp("projects")
    result = CliRunner().invoke(app, ["new", "web-shop", "--in", str(parent)])
    assert result.exit_code == 0, result.output
    assert "camunda-worker run web_shop.handlers" in result.output
    return parent / "web-shop"


def test_its_files_bear_its_name_and_no_placeholder(project: Path) -> None:
    files = {str(path.relative_to(project)) for path in project.rglob("*") if path.is_file()}
    assert {"web_shop/handlers.py", "processes/web-shop.bpmn", "Dockerfile", ".env.example"} <= files
    assert [name for name in files if "__NAME__" in name or ".template" in name] == []
    texts = [path.read_text() for path in project.rglob("*") if path.is_file()]
    assert not any("__NAME__" in text or "__PACKAGE__" in text or "__UNPUBLISHED__" in text for text in texts)
    assert tomllib.loads((project / "pyproject.toml").read_text())["project"]["name"] == "web-shop"
    services = yaml.safe_load((project / "compose.yaml").read_text())["services"]
    assert set(services) == {"engine", "deploy", "worker"}


@pytest.mark.programs
@pytest.mark.parametrize(
    "command",
    [
        ("pytest", "-q", "-W", "error", "-p", "no:cacheprovider"),
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
    ],
    ids=" ".join,
)
def test_it_is_green(project: Path, command: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["Shop", "web_shop", "1shop", "shop-", "../shop"])
def test_a_name_that_no_package_can_have_is_refused(tmp_path: Path, name: str) -> None:
    result = CliRunner().invoke(app, ["new", name, "--in", str(tmp_path)])
    assert (result.exit_code, "small letters" in result.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("class", "class is a word of Python's own"),
        ("json", "standard library has a module json"),
        ("tests", "the project has a folder tests"),
        ("camunda-worker", "there is a package camunda_worker already"),
    ],
)
def test_a_name_that_another_module_has_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    result = CliRunner().invoke(app, ["new", name, "--in", str(tmp_path)])
    assert (result.exit_code, reason in result.stderr) == (2, True), result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("has_environment", [True, False])
def test_an_environment_is_made_where_none_is_active(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_environment: bool
) -> None:
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    if has_environment:
        monkeypatch.setenv("VIRTUAL_ENV", "/somewhere")
    result = CliRunner().invoke(app, ["new", "shop", "--in", str(tmp_path)])
    assert ("python -m venv" in result.output) is not has_environment


@pytest.mark.parametrize("published", [True, False])
def test_until_there_is_a_release_it_says_how_to_do_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, published: bool
) -> None:
    noted = None if published else {"url": "file:///clone", "dir_info": {}}
    monkeypatch.setattr(origin, "_direct_url", lambda: noted)
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    result = CliRunner().invoke(app, ["new", "shop", "--in", str(tmp_path)])
    assert (
        "pip install '/clone[cli]'  # no index has it yet: see README.md" in result.output
    ) is not published
    readme = (tmp_path / "shop" / "README.md").read_text()
    assert ("pip install '/path/to/clone[cli]'" in readme, "\n\n\n" in readme) == (not published, False)
    # only blank lines between them would make one block of both
    assert "\n\nOn this machine:\n\n    python -m venv" in readme


def test_an_environment_that_has_it_is_asked_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origin, "_direct_url", lambda: {"url": "file:///clone", "dir_info": {}})
    monkeypatch.setenv("VIRTUAL_ENV", sys.prefix)
    result = CliRunner().invoke(app, ["new", "shop", "--in", str(tmp_path)])
    assert "clone" not in result.output


def test_nothing_is_overwritten(project: Path) -> None:
    result = CliRunner().invoke(app, ["new", "web-shop", "--in", str(project.parent)])
    assert (result.exit_code, "exists" in result.stderr) == (2, True)

"""What commands ask of an engine, and what they tell of its answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from camunda_worker.cli.app import app

pytestmark = pytest.mark.fast

Cli = Callable[..., Result]
PROCESS = '<definitions><process id="order" isExecutable="true"/></definitions>'


@pytest.fixture
def cli(server: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Runs a command, in an empty folder, against the server."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAMUNDA_BASE_URL", server.url)
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *arguments, **more: CliRunner().invoke(app, arguments, **more)


def test_an_empty_name_is_refused(cli: Cli, server: Any) -> None:
    Path("order.bpmn").write_text(PROCESS)
    result = cli("deploy", "order.bpmn", "--name", "")
    assert (result.exit_code, result.stderr) == (2, "camunda-worker: name cannot be empty\n")
    assert server.asked == []


def test_deploy_tells_what_it_has_sent(cli: Cli, server: Any) -> None:
    Path("models").mkdir()
    Path("models/order.bpmn").write_text(PROCESS)
    Path("models/secret.key").touch()
    server.replay("deploy")
    server.replay("deploy")
    assert " (order) of order.bpmn\n" in cli("deploy", "models").stdout
    assert json.loads(cli("deploy", "models", "--json").stdout)["resources"] == ["order.bpmn"]


@pytest.mark.parametrize(
    ("name", "content", "options", "reason"),
    [
        ("note.txt", "", [], "there is no model among these files"),
        (
            "a.bpmn",
            PROCESS.replace("true", "false"),
            [],
            'no process is executable; write isExecutable="true"',
        ),
        ("a.bpmn", PROCESS, ["--skip-unchanged"], "nothing has changed"),
        ("a.dmn", "<dmn:decision id='a'/>", ["--skip-unchanged"], "nothing has changed"),
        ("a.bpmn", "\ufeff" + PROCESS, ["--skip-unchanged"], "nothing has changed"),
        ("a.bpmn", PROCESS, [], "the engine has found none in these models"),
    ],
)
def test_deploy_says_why_there_are_no_new_definitions(
    cli: Cli, server: Any, name: str, content: str, options: list[str], reason: str
) -> None:
    Path(name).write_text(content, encoding="utf-16-le" if content.startswith("\ufeff") else "utf-8")
    server.answer({"id": "d1", "name": name})
    result = cli("deploy", name, *options)
    assert result.stdout == f"deployment d1 ({name}) of {name}\nno new definitions: {reason}\n"


def test_a_message_that_nobody_waits_for_is_told_in_the_commands_words(cli: Cli, server: Any) -> None:
    server.replay("message, mismatch")
    result = cli("correlate", "goods-packed")
    assert result.exit_code == 1
    assert result.stderr.endswith("? --all gives it to as many as do\n")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["correlate", "nope", "-k", "a"], "-k a: write name=value, name:=JSON or name=@file"),
        (["start", "order", "-v", "x=@nofile"], "-v x=@nofile: nofile: No such file or directory"),
        (["start", "order", "-v", "x:=@nofile"], "-v x:=@nofile: nofile: No such file or directory"),
        (["start", "order", "-v", "x:={"], "-v x:={: this is no JSON: "),
    ],
)
def test_what_was_typed_wrong_is_told_with_its_option(cli: Cli, arguments: list[str], reason: str) -> None:
    result = cli(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"camunda-worker: {reason}")


@pytest.mark.parametrize("command", [["topics"], ["start", "order"]], ids=" ".join)
def test_who_is_not_let_in_learns_where_credentials_belong(cli: Cli, server: Any, command: list[str]) -> None:
    server.answer(b"", 401)
    result = cli(*command)
    assert result.exit_code == 1
    assert (
        "; CAMUNDA_USER and CAMUNDA_PASSWORD, or --user, say who asks; camunda-worker doctor" in result.stderr
    )


def test_it_tells_its_versions(cli: Cli) -> None:
    versions = [f"{name} {metadata.version(name)}\n" for name in ("camunda-worker", "camunda-rest")]
    assert cli("--version").stdout == "".join(versions)

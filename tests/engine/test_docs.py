"""Every code block of the documentation is run, or checked, or listed here with the reason why not.

A Python block with tests is a test module, which passes. Any other is a program, and runs to its end. What its workers
would do is done by `run_worker`, and so is what handlers without a worker would: each gets a task and completes it. The
one change to a block is that the address of an engine on its default port becomes the test engine's. Commands are not
run: each must be one that there is, with options that there are.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType

import pytest
import trustme
import typer
import yaml
from code_blocks import BLOCKS, ROOT, Block

from camunda_worker import EngineClient, ExternalTaskWorker, Subscription, testing
from camunda_worker.cli.app import app
from camunda_worker.connection import DEFAULT_URL
from camunda_worker.result import Complete
from camunda_worker.testing import LocalEngine, RunWorker

NOT_RUN = {
    ("README.md", "INFO:"): "a log; tests/engine/test_readme.py compares it with a real one",
    ("docs/architecture.md", "openapi/"): "a list of folders",
    ("docs/architecture.md", "poll ─"): "a drawing",
    ("docs/cli.md", "Usage: "): "tests/unit/test_cli_docs.py compares it with the real help",
    ("docs/examples.md", "--8<-- "): "an example's source; tests/engine/test_examples.py runs it",
    (
        "docs/how-to/incidents.md",
        "/external-task/count",
    ): "a path; tests/engine/test_cli_topics.py asks for it",
    ("docs/migrate.md", "from camunda."): "needs the old client; tests/unit/test_migrate_docs.py migrates it",
    ("docs/migrate.md", "from camunda_worker.compat"): "tests/engine/test_migrate_docs.py runs it",
    ("docs/testing.md", "the instance has"): "tests/engine/test_testing_page.py compares it with a real one",
    ("docs/tutorial.md", ""): "tests/engine/test_tutorial.py plays it, block after block",
}
"""Pages, and how their blocks begin that nothing here looks at."""

VARIABLES = {"amount": 30, "stock": "plenty"}
"""What the handlers of a block are given, if it says nothing else."""

READERS: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
}
_TEST = re.compile(r"^(?:async )?def test_", re.MULTILINE)
COMMANDS = typer.main.get_command(app).commands
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]


def begins(block: Block, page: str, start: str) -> bool:
    return block.page == page and block.text.startswith(start)


KINDS: dict[str, Callable[[Block], object]] = {
    "not run": lambda block: any(begins(block, *one) for one in NOT_RUN),
    "tests": lambda block: block.language == "python" and _TEST.search(block.text),
    "program": lambda block: block.language == "python",
    "commands": lambda block: block.language in {"", "bash", "sh"},
    "data": lambda block: block.language in READERS,
}
"""The first that fits is the one."""


def kind_of(block: Block) -> str:
    return next((name for name, fits in KINDS.items() if fits(block)), "unknown")


def blocks(kind: str) -> list[Block]:
    return [block for block in BLOCKS if kind_of(block) == kind]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The working directory has the files that blocks name."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    mine = authority.issue_cert("client.example.org")
    mine.private_key_pem.write_to_path(tmp_path / "client.key")
    mine.cert_chain_pems[0].write_to_path(tmp_path / "client.pem")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run_program(
    engine: LocalEngine, monkeypatch: pytest.MonkeyPatch, folder: None
) -> Callable[[Block], list[Subscription[..., object]]]:
    """Runs a block, and returns the handlers of the workers that it ran, and those without a worker."""
    ran: list[ExternalTaskWorker] = []

    def run_worker(worker: ExternalTaskWorker) -> None:
        ran.append(worker)

    async def arun_worker(worker: ExternalTaskWorker) -> None:
        ran.append(worker)

    monkeypatch.setattr(ExternalTaskWorker, "run", run_worker)
    monkeypatch.setattr(ExternalTaskWorker, "arun", arun_worker)
    monkeypatch.setattr(testing, "LocalEngine", lambda _: nullcontext(engine))  # one is started already

    def run(block: Block) -> list[Subscription[..., object]]:
        module = ModuleType("block")
        monkeypatch.setitem(sys.modules, "block", module)  # dataclasses look there
        code = compile(block.text.replace(DEFAULT_URL, engine.url), str(block), "exec", dont_inherit=True)
        exec(code, vars(module))  # noqa: S102 - it is what is tested
        found = {one.topic: one for worker in ran for one in worker.subscriptions}
        found |= {one.topic: one for one in vars(module).values() if isinstance(one, Subscription)}
        return list(found.values())

    return run


@pytest.mark.fast
def test_every_block_is_of_a_kind_that_is_looked_at() -> None:
    assert blocks("unknown") == []


@pytest.mark.fast
@pytest.mark.parametrize(("page", "start"), NOT_RUN)
def test_what_is_not_run_is_there(page: str, start: str) -> None:
    assert any(begins(block, page, start) for block in BLOCKS)


@pytest.mark.fast
def test_each_small_example_has_its_place_on_their_page() -> None:
    page = (ROOT / "docs" / "examples.md").read_text()
    names = [path.name for path in (ROOT / "examples").glob("*.py")]
    assert [name for name in names if f'--8<-- "examples/{name}"' not in page] == []


@pytest.mark.engine
@pytest.mark.usefixtures("leaves_no_instances")
@pytest.mark.parametrize("block", blocks("program"), ids=str)
def test_a_program_runs_and_its_handlers_complete_their_tasks(
    block: Block,
    run_program: Callable[[Block], list[Subscription[..., object]]],
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    run_worker: RunWorker,
) -> None:
    handlers = run_program(block)
    topics = [handler.topic for handler in handlers]
    if topics:
        client.start_process(deploy_tasks(*topics), VARIABLES | block.variables)
    handled = run_worker(*handlers)
    assert [(one.topic, type(one.result), one.exception) for one in handled] == [
        (topic, Complete, None) for topic in topics
    ]


@pytest.mark.engine
@pytest.mark.timeout(120)
def test_the_tests_pass(
    engine: LocalEngine, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    modules = {re.sub(r"\W", "_", f"test_{block}"): block.text for block in blocks("tests")}
    paths = [str(pytester.makepyfile(**{name: text})) for name, text in modules.items()]
    monkeypatch.chdir(ROOT)  # where the blocks find examples/order
    run = pytester.runpytest_subprocess(
        "--rootdir", str(pytester.path), "--camunda-engine", engine.url, "-W", "error", *paths
    )
    run.assert_outcomes(passed=len(_TEST.findall("\n".join(modules.values()))))


@pytest.mark.parametrize(
    "checker",
    [
        pytest.param(
            ("mypy", "--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache' / 'docs'}"),
            marks=[pytest.mark.fast, pytest.mark.programs],
            id="mypy",
        ),
        # downloads itself at its first use, as an engine does
        pytest.param(("pyright", "--pythonpath", sys.executable), marks=pytest.mark.engine, id="pyright"),
    ],
)
def test_type_checkers_find_nothing_in_programs_and_tests(
    checker: tuple[str, ...], tmp_path: Path, folder: None
) -> None:
    for block in blocks("program") + blocks("tests"):
        (tmp_path / (re.sub(r"\W+", "_", str(block)) + ".py")).write_text(block.text)
    names = [path.name for path in tmp_path.glob("*.py")]
    check = [sys.executable, "-m", *checker, *names]
    checked = subprocess.run(check, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.fast
@pytest.mark.parametrize("block", blocks("data"), ids=str)
def test_data_can_be_read(block: Block) -> None:
    assert READERS[block.language](block.text)


@pytest.mark.fast
@pytest.mark.parametrize("block", blocks("commands"), ids=str)
def test_each_command_is_there_with_its_options(block: Block) -> None:
    for line in block.text.replace("\\\n", "").splitlines():
        check(shlex.split(line, comments=True))


def check(words: list[str]) -> None:
    match words:
        case []:  # a remark, or an empty line
            pass
        case ["pip", "install", *packages]:
            for package in packages:
                name, _, extras = package.rstrip("]").partition("[")
                assert name in {".", "./generated", "camunda-worker", "camunda-rest"}
                assert {*extras.split(",")} <= {"", *EXTRAS}
        case ["camunda-worker", command, *arguments]:
            known = COMMANDS[command]
            if arguments[:1] == ["retry"]:
                known = known.commands[arguments.pop(0)]
            known.make_parser(typer.Context(known)).parse_args(arguments)
        case ["pytest", "--camunda-engine", _]:
            pass
        case [".venv/bin/python", "-m", module, *_]:
            assert importlib.util.find_spec(module)
        case [".venv/bin/python", script, *numbers]:
            assert (ROOT / script).is_file()
            assert all(number.isdecimal() for number in numbers)
        case [script, *arguments]:
            assert os.access(ROOT / script, os.X_OK)
            options = [word for word in arguments if word.startswith("--")]
            readers = [script, "scripts/setup", "openapi/generator/run.py"]
            text = "".join((ROOT / reader).read_text() for reader in readers)
            assert [option for option in options if option not in text] == []

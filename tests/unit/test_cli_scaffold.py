"""``camunda-worker scaffold`` writes what the model tells, neatly, and over nothing that is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from camunda_worker.bpmn.model import Model
from camunda_worker.cli.app import app
from camunda_worker.cli.scaffolding.contracts import Contract, Parameter, contracts, identifier
from camunda_worker.cli.scaffolding.making import dotted

pytestmark = pytest.mark.fast

AWKWARD = Path(__file__).with_name("awkward.bpmn")
TESTS = "tests/test_handlers.py"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def scaffold(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["scaffold", str(AWKWARD), *arguments])


def contract(topic: str) -> Contract:
    return next(one for one in contracts([Model.read(AWKWARD)]) if one.topic == topic)


def test_parameters_are_input_mappings_with_what_types_they_tell() -> None:
    assert contract("send-mail").parameters == [
        Parameter("subject", "subject", "str", is_required=True),
        Parameter("sum", "sum", "int", is_required=True),
        Parameter("customerName", "customer_name", "object", is_required=True),
        Parameter("copies", "copies", "list[object]", is_required=True),
        Parameter("options", "options", "dict[str, object]", is_required=True),
        Parameter("due-date", "due_date", "datetime", is_required=True),
        Parameter("class", "class_", "str", is_required=False),
    ]


def test_what_the_process_catches_and_reads_is_told() -> None:
    found = contract("send-mail")
    assert (found.codes, found.returns) == (("NO_ADDRESS", "TOO_LATE"), ("receipt", "weight"))
    assert "BPMN errors that the process catches: NO_ADDRESS, TOO_LATE." in written()


def written() -> str:
    scaffold("--overwrite")
    return Path("handlers.py").read_text()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("charge-card", "charge_card"),
        ("chargeCard", "charge_card"),
        ("HTTPCall2", "http_call2"),
        ("class", "class_"),
        ("2nd", "n2nd"),
        ("straße", "straße"),
        ("--", "unnamed"),
    ],
)
def test_names_are_made_pythons(name: str, expected: str) -> None:
    assert identifier(name) == expected
    assert expected.isidentifier()


def test_topics_that_would_be_called_alike_have_numbers() -> None:
    assert [contract(topic).function for topic in ("pack-it", "pack_it")] == ["pack_it", "pack_it_2"]


def test_a_topic_takes_no_name_that_the_written_code_needs() -> None:
    functions = [contract(topic).function for topic in ("subscribe", "dict", "result")]
    assert functions == ["subscribe_2", "dict_2", "result_2"]


def test_what_is_written_has_nothing_that_ruff_would_change() -> None:
    scaffold()
    for command in (
        ("check", "--select", "E,F,I,N,UP,B,RUF,PT,RET,SIM,ARG,EM,D2,D3,D403,D415"),
        ("format", "--check"),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--isolated", "."],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_topic_that_is_an_expression_is_left_out_and_told() -> None:
    result = scaffold()
    assert (result.exit_code, "topic ${kind}-letter: left out" in result.stderr) == (0, True)


def test_nothing_is_overwritten_without_being_told() -> None:
    Path("test_handlers.py").write_text("mine")
    result = scaffold()
    assert (result.exit_code, "test_handlers.py: there already" in result.stderr) == (2, True)
    assert [path.name for path in Path().iterdir()] == ["test_handlers.py"]
    assert Path("test_handlers.py").read_text() == "mine"
    assert scaffold("--overwrite").exit_code == 0
    assert Path("test_handlers.py").read_text().startswith('"""Tests of handlers')


@pytest.mark.parametrize(
    ("module", "tests", "imported"),
    [
        ("shop/handlers.py", "tests/test_handlers.py", "shop.handlers"),
        ("src/shop/handlers.py", "tests/test_handlers.py", "shop.handlers"),
        ("shop/handlers.py", "shop/test_handlers.py", "handlers"),
        ("my-shop/handlers.py", "tests/test_handlers.py", "handlers"),
        ("../handlers.py", "test_handlers.py", "handlers"),
    ],
)
def test_a_module_in_a_mere_folder_is_imported_from_the_working_directory(
    module: str, tests: str, imported: str
) -> None:
    scaffold("--module", module, "--tests", tests)
    assert f"from {imported} import (" in Path(tests).read_text()


def test_new_folders_are_packages_so_that_an_installed_one_of_the_name_is_not_tested_instead(
    tmp_path: Path,
) -> None:
    installed = tmp_path / "installed"
    (installed / "shop").mkdir(parents=True)
    (installed / "shop/__init__.py").touch()
    assert (
        "shop/__init__.py is written"
        in scaffold("--module", "shop/deep/handlers.py", "--tests", TESTS).stdout
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir=.", "tests"],
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "tests", "packages"),
    [
        ("src/shop/deep/handlers.py", TESTS, ["src/shop/__init__.py", "src/shop/deep/__init__.py"]),
        ("shop/handlers.py", "shop/test_handlers.py", []),
        ("my-shop/handlers.py", TESTS, []),
        ("handlers.py", TESTS, []),
    ],
)
def test_folders_that_no_import_names_are_no_packages(module: str, tests: str, packages: list[str]) -> None:
    scaffold("--module", module, "--tests", tests)
    assert sorted(str(path) for path in Path().rglob("__init__.py")) == packages


def test_a_folder_that_was_there_stays_as_it_was() -> None:
    Path("company").mkdir()  # may be a namespace that others share
    scaffold("--module", "company/shop/handlers.py", "--tests", TESTS)
    assert [str(path) for path in Path().rglob("__init__.py")] == ["company/shop/__init__.py"]


def test_a_module_in_a_package_is_imported_from_there() -> None:
    Path("shop/deep").mkdir(parents=True)
    for folder in ("shop", "shop/deep"):
        Path(folder, "__init__.py").touch()
    scaffold("--module", "shop/deep/work.py", "--tests", "tests/test_work.py")
    assert dotted(Path("shop/deep/work.py"), Path("tests/test_work.py")) == "shop.deep.work"
    assert "from shop.deep.work import (" in Path("tests/test_work.py").read_text()


@pytest.mark.parametrize(
    ("model", "options", "reason"),
    [
        ("<definitions/>", (), "there are no external tasks"),
        ("no XML", (), "line 1: no XML"),
        ("<definitions/>", ("--module", "my-handlers.py"), "a module is a file such as handlers.py"),
    ],
)
def test_mistakes_are_told(model: str, options: tuple[str, ...], reason: str) -> None:
    Path("x.bpmn").write_text(model)
    result = CliRunner().invoke(app, ["scaffold", "x.bpmn", *options])
    assert (result.exit_code, reason in result.stderr) == (2, True), result.output
    assert [path.name for path in Path().iterdir()] == ["x.bpmn"]

"""``camunda-worker check`` finds each thing that does not fit, and says where and what to do."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from camunda_worker.cli.app import app

pytestmark = pytest.mark.fast

MODEL = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
  <error id="empty" errorCode="OUT_OF_STOCK"/>
  <process id="order" isExecutable="true">
    <serviceTask id="pack" camunda:type="external" camunda:topic="pack"/>
    <boundaryEvent id="none" attachedToRef="pack"><errorEventDefinition errorRef="empty"/></boundaryEvent>
    {more}
  </process>
</definitions>"""
PACK = """
from camunda_worker import subscribe

@subscribe("pack")
def pack() -> None:
    "Does nothing."
"""

Check = Callable[..., Result]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Checks a model with more elements against a module."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    name = f"module_{tmp_path.name}"

    def run(more: str, module: str, *options: str) -> Result:
        Path("order.bpmn").write_text(MODEL.format(more=more))
        Path(f"{name}.py").write_text(module)
        monkeypatch.delitem(sys.modules, name, raising=False)
        return CliRunner().invoke(app, ["check", "order.bpmn", name, *options])

    return run


def found(result: Result) -> list[dict[str, Any]]:
    findings: list[dict[str, Any]] = json.loads(result.stdout)["findings"]
    return findings


def only(result: Result, kind: str) -> dict[str, Any]:
    (one,) = (one for one in found(result) if one["check"] == kind)
    return one


def test_what_fits_has_nothing_to_tell(check: Check) -> None:
    result = check("", PACK)
    assert (result.exit_code, result.stdout) == (0, "1 external tasks, 1 handlers; errors: 0, warnings: 0\n")


def test_a_process_with_tasks_that_is_not_executable_is_told(check: Check) -> None:
    pools = '</process><process id="customer" isExecutable="false"><userTask id="wait"/></process>'
    other = '<process id="return">' + "{}" + "</process>"
    tasks = "".join(
        f'<serviceTask id="{one}" camunda:type="external" camunda:topic="pack"/>' for one in ("take", "store")
    )
    more = (pools + other.format(tasks)).removesuffix("</process>")
    finding = only(check(more, PACK, "--json"), "not-executable")
    assert (finding["level"], finding["element"]) == ("error", "return")


def test_a_topic_without_a_handler_is_told_where_it_stands(check: Check) -> None:
    result = check('<serviceTask id="ship" camunda:type="external" camunda:topic="pakc"/>', PACK, "--json")
    finding = only(result, "no-handler")
    assert (result.exit_code, finding["level"]) == (1, "error")
    assert (finding["file"], finding["line"], finding["element"]) == ("order.bpmn", 7, "ship")
    assert "Did you mean 'pack'?" in finding["advice"]


def test_a_task_without_a_topic_is_told(check: Check) -> None:
    finding = only(check('<serviceTask id="ship" camunda:type="external"/>', PACK, "--json"), "no-topic")
    assert finding["element"] == "ship"


def test_a_handler_whose_topic_no_task_has_is_told_where_it_stands(check: Check) -> None:
    module = PACK + '\n@subscribe("ship")\ndef ship() -> None: ...\n'
    result = check("", module, "--json")
    finding = only(result, "no-task")
    assert (result.exit_code, finding["level"], finding["topic"]) == (0, "warning", "ship")
    assert finding["line"] == 8
    assert finding["file"].startswith("module_")
    assert check("", module, "--strict").exit_code == 1


def test_a_topic_that_is_known_later_only_is_told_and_could_be_any(check: Check) -> None:
    more = '<serviceTask id="ship" camunda:type="external" camunda:topic="ship-${kind}"/>'
    result = check(more, PACK + '\n@subscribe("ship-it")\ndef ship() -> None: ...\n', "--json")
    assert [one["check"] for one in found(result)] == ["topic-expression"]


def test_two_handlers_for_a_topic_are_told(check: Check) -> None:
    result = check("", PACK + '\n@subscribe("pack")\ndef again() -> None: ...\n', "--json")
    assert (result.exit_code, "pack is for topic" in only(result, "two-handlers")["text"]) == (1, True)


def test_handlers_that_share_a_topic_by_filters_are_fine(check: Check) -> None:
    module = PACK.replace('"pack")', '"pack", tenant_id_in=["a"])')
    module += '\n@subscribe("pack", tenant_id_in=["b"])\ndef again() -> None: ...\n'
    assert found(check("", module, "--json")) == []


@pytest.mark.parametrize(
    "term", ['process_definition_key="ordr"', 'process_definition_key_in=["ordr", "return"]']
)
def test_a_filter_that_lets_no_process_through_is_told_at_both_ends(check: Check, term: str) -> None:
    result = check("", PACK.replace('"pack")', f'"pack", {term})'), "--json")
    assert "no handler for process 'order'" in only(result, "no-handler")["text"]
    assert "process_definition_key leaves out all tasks" in only(result, "no-task")["text"]
    assert (result.exit_code, len(found(result))) == (1, 2)


def test_a_handler_for_one_process_is_not_looked_at_for_another(check: Check) -> None:
    other = '</process><process id="return" isExecutable="true">'
    other += '<serviceTask id="check" camunda:type="external" camunda:topic="pack"/>'
    module = PACK.replace('"pack")', '"pack", process_definition_key="order")')
    module += '\n@subscribe("pack", process_definition_key="return")\ndef again(reason: str) -> None: ...\n'
    assert only(check(other, module, "--json"), "unset-variable")["element"] == "check"


RAISING = {
    "as it is written": 'raise BpmnError("NO_BOX")',
    "by keyword": 'raise BpmnError(error_code="NO_BOX")',
    "by a name": "raise BpmnError(NO_BOX)",
    "by a member of an enumeration": "raise BpmnError(Codes.NO_BOX)",
    "returned by the task": 'return task.bpmn_error("NO_BOX")',
    "by a class of its own": "raise NoBox()",
    "in a function that is called": "look()",
}
MODULE = """
from enum import StrEnum
from camunda_worker import BpmnError, ExternalTask, subscribe
NO_BOX = "NO_BOX"
class Codes(StrEnum):
    NO_BOX = "NO_BOX"
class NoBox(BpmnError):
    def __init__(self) -> None:
        super().__init__("NO_BOX")
def look():
    raise BpmnError("NO_BOX")

@subscribe("pack")
def pack(task: ExternalTask) -> object:
    if task.priority:
        raise BpmnError("OUT_OF_STOCK")
    {raises}
"""


@pytest.mark.parametrize("raises", RAISING.values(), ids=RAISING)
def test_a_bpmn_error_that_nothing_catches_is_told(check: Check, raises: str) -> None:
    result = check("", MODULE.format(raises=raises), "--json")
    finding = only(result, "uncaught-error")
    assert (result.exit_code, finding["element"]) == (1, "pack")
    assert "'NO_BOX'" in finding["text"]
    assert len(found(result)) == 1  # the other code is caught


def test_codes_of_a_retry_policy_are_looked_at(check: Check) -> None:
    module = """
from camunda_worker import RetryPolicy, subscribe

@subscribe("pack", retry=RetryPolicy(bpmn_errors={KeyError: "NO_BOX", OSError: "OUT_OF_STOCK"}))
def pack() -> None: ...
"""
    assert "'NO_BOX'" in only(check("", module, "--json"), "uncaught-error")["text"]


READING = """
from camunda_worker import ExternalTask, subscribe

@subscribe("pack")
def pack(task: ExternalTask, items: list[str], gift: bool = False) -> dict[str, object]:
    return {"parcels": len(items), "to": task.variables["address"]}

@subscribe("ship")
def ship(parcels: int) -> None: ...
"""
SHIP = """<serviceTask id="ship" camunda:type="external" camunda:topic="ship"><extensionElements>
<camunda:inputOutput><camunda:inputParameter name="weight">${parcels * kilos}</camunda:inputParameter>
</camunda:inputOutput></extensionElements></serviceTask>"""


def test_variables_that_nothing_sets_are_warnings(check: Check) -> None:
    result = check(SHIP, READING, "--json")
    told = {(one["element"], one["text"].split("'")[1]) for one in found(result)}
    assert told == {("pack", "items"), ("pack", "address"), ("ship", "kilos")}
    assert result.exit_code == 0


def test_what_comes_from_outside_is_no_finding(check: Check) -> None:
    options = [word for name in ("items", "address", "kilos") for word in ("--given", name)]
    assert check(SHIP, READING, "--strict", *options).exit_code == 0


def test_people_read_where_what_and_what_to_do(check: Check) -> None:
    text = check('<serviceTask id="ship" camunda:type="external" camunda:topic="ship"/>', PACK).stdout
    assert "✗ order.bpmn:7 ship" in text
    assert "topic 'ship': no handler" in text
    assert "→ Write one" in text


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["order.bpmn"], "name what has the handlers"),
        (["MODULE"], "name at least one model"),
        (["proceses", "MODULE"], "neither a model, a folder nor a module: proceses: there is no module"),
        (["README.md", "MODULE"], "neither a model, a folder nor a module: README.md: there is no module"),
        (["./processes", "MODULE"], "neither a model, a folder nor a module: ./processes: no module's name"),
        (["empty", "MODULE"], "there is no model in the folder 'empty'"),
        (["none.bpmn", "some.handlers"], "none.bpmn"),
    ],
)
def test_mistakes_are_told(check: Check, arguments: list[str], reason: str) -> None:
    check("", PACK)
    Path("empty").mkdir()
    Path("README.md").touch()
    module = next(Path().glob("module_*.py")).stem
    result = CliRunner().invoke(app, ["check", *(one.replace("MODULE", module) for one in arguments)])
    assert (result.exit_code, reason in result.stderr) == (2, True), result.output


def test_of_a_folder_what_would_be_deployed_is_looked_at(check: Check) -> None:
    check("", PACK)
    module = next(Path().glob("module_*.py")).stem
    task = '<serviceTask id="more" camunda:type="external" camunda:topic="{}"/>'
    for name, topic in (("models/.old/order.bpmn", "old"), ("models/sub/new-bpmn20.xml", "new")):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(MODEL.format(more=task.format(topic)))
    result = CliRunner().invoke(app, ["check", "models", module, "--json"])
    assert [one["topic"] for one in found(result)] == ["new"]


def test_a_folder_is_all_models_in_it(check: Check) -> None:
    check("", PACK)
    Path("models/deep").mkdir(parents=True)
    Path("order.bpmn").rename("models/deep/order.bpmn")
    module = next(Path().glob("module_*.py")).stem
    result = CliRunner().invoke(app, ["check", "models", module])
    assert (result.exit_code, "1 external tasks" in result.stdout) == (0, True), result.output

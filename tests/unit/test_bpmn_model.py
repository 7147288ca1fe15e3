"""BPMN documents are read safely, with lines, whichever fork's names they bear."""

from __future__ import annotations

from pathlib import Path

import pytest

from camunda_worker.bpmn.catching import Catching
from camunda_worker.bpmn.model import Model
from camunda_worker.bpmn.parsing import NoBpmn, parse
from camunda_worker.bpmn.variable_names import sharing, variables_read, variables_set

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]
HEAD = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
"""
EXTERNAL_ENTITY = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><definitions>&e;</definitions>'
BILLION_LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><definitions>&b;</definitions>'


def model(body: str, source: str = "test.bpmn") -> Model:
    return Model.of(f"{HEAD}{body}</definitions>".encode(), source)


@pytest.mark.parametrize("text", [EXTERNAL_ENTITY, BILLION_LAUGHS, "<!DOCTYPE definitions><definitions/>"])
def test_a_document_type_is_refused(text: str) -> None:
    with pytest.raises(NoBpmn, match=r"evil.bpmn, line 1: a document type is not read"):
        parse(text.encode(), "evil.bpmn")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<a>\n<b></a>", "line 2: no XML: mismatched tag"),
        ("", "no element found"),
        ("<html/>", "its root is 'html'"),
    ],
)
def test_what_is_no_bpmn_is_told(text: str, reason: str) -> None:
    with pytest.raises(NoBpmn, match=reason):
        parse(text.encode(), "x.bpmn")


def test_elements_know_their_lines_and_scopes() -> None:
    order = Model.read(ROOT / "examples" / "order" / "order.bpmn")
    task = order.elements["charge-card"]
    assert (task.name, task.kind, task.topic, task.line) == (
        "Charge the card",
        "serviceTask",
        "charge-card",
        15,
    )
    assert [one.id for one in task.within()] == ["charge-card", "order"]
    assert [one.topic for one in order.external_tasks] == ["charge-card", "reserve-stock", "ship-order"]


@pytest.mark.parametrize("fork", ["camunda.org", "operaton.org", "cibseven.org"])
def test_the_forks_names_are_read_as_camundas(fork: str) -> None:
    text = '<process id="p"><serviceTask id="t" camunda:type="external" camunda:topic="pack"/></process>'
    read = Model.of(f"{HEAD}{text}</definitions>".replace("camunda.org", fork).encode(), "x.bpmn")
    assert read.elements["t"].topic == "pack"


def test_a_message_that_a_worker_throws_has_a_topic() -> None:
    (event,) = model(
        """<process id="p"><endEvent id="e"><messageEventDefinition id="d" camunda:type="external"
        camunda:topic="tell"/></endEvent></process>"""
    ).external_tasks
    assert (event.id, event.topic) == ("e", "tell")


def test_mappings_are_no_elements_and_are_known_by_name() -> None:
    task = model(
        """<process id="p"><serviceTask id="t"><extensionElements>
        <camunda:formData><camunda:formField id="p"/></camunda:formData>
        <camunda:inputOutput><camunda:inputParameter name="to">${customer.mail}</camunda:inputParameter>
        <camunda:outputParameter name="sent">${true}</camunda:outputParameter></camunda:inputOutput>
        </extensionElements></serviceTask></process>"""
    ).elements["t"]
    assert task.process is not None
    assert task.process.kind == "process"
    assert (list(task.inputs), list(task.outputs)) == (["to"], ["sent"])


CAUGHT = """<error id="declined" errorCode="DECLINED"/><error id="empty" errorCode=""/>
<process id="order">
  <serviceTask id="charge" camunda:type="external" camunda:topic="charge"/>
  <boundaryEvent id="b" attachedToRef="charge"><errorEventDefinition errorRef="declined"/></boundaryEvent>
  <subProcess id="packing"><serviceTask id="pack" camunda:type="external" camunda:topic="pack"/></subProcess>
  <boundaryEvent id="any" attachedToRef="packing"><errorEventDefinition/></boundaryEvent>
  <boundaryEvent id="c" attachedToRef="charge"><errorEventDefinition errorRef="NO_ELEMENT"/></boundaryEvent>
  <boundaryEvent id="d" attachedToRef="charge"><errorEventDefinition errorRef="empty"/></boundaryEvent>
  <serviceTask id="ship" camunda:type="external" camunda:topic="ship"/>
  <subProcess id="lost" triggeredByEvent="true"><startEvent id="s"><errorEventDefinition errorRef="declined"/>
  </startEvent><serviceTask id="search" camunda:type="external" camunda:topic="search"/></subProcess>
</process>"""


@pytest.mark.parametrize(
    ("task", "code", "ends"),
    [
        ("charge", "DECLINED", None),
        ("charge", "NO_ELEMENT", None),
        ("charge", "OTHER", "order"),
        ("pack", "WHATEVER", None),
        ("ship", "DECLINED", None),
        ("ship", "OTHER", "order"),
        ("search", "DECLINED", "order"),
    ],
)
def test_an_error_goes_to_the_nearest_event_that_catches_it(task: str, code: str, ends: str | None) -> None:
    read = model(CAUGHT)
    process = Catching([read]).uncaught(read, read.elements[task], code)
    assert (process and process.id) == ends


CALLED = '<process id="child"><serviceTask id="work" camunda:type="external" camunda:topic="w"/></process>'
CATCHING = """<process id="catching"><callActivity id="c" calledElement="child"/>
<boundaryEvent id="b" attachedToRef="c"><errorEventDefinition/></boundaryEvent></process>"""
CARELESS = '<process id="careless"><callActivity id="d" calledElement="child"/></process>'


@pytest.mark.parametrize(
    ("callers", "ends"), [([], "child"), ([CATCHING], None), ([CATCHING, CARELESS], "careless")]
)
def test_an_error_goes_on_to_whoever_called_the_process(callers: list[str], ends: str | None) -> None:
    child = model(CALLED)
    catching = Catching([child, *(model(one) for one in callers)])
    process = catching.uncaught(child, child.elements["work"], "ANY")
    assert (process and process.id) == ends


def test_a_process_that_calls_itself_comes_to_an_end() -> None:
    read = model(
        """<process id="p"><callActivity id="c" calledElement="p"/>
        <serviceTask id="t" camunda:type="external" camunda:topic="t"/></process>"""
    )
    assert Catching([read]).uncaught(read, read.elements["t"], "X") is None


def test_names_that_a_process_sets_are_found_wherever_they_are_written() -> None:
    read = model(
        """<process id="p"><startEvent id="s" camunda:initiator="who"><extensionElements><camunda:formData>
        <camunda:formField id="amount"/></camunda:formData></extensionElements></startEvent>
        <scriptTask id="t" camunda:resultVariable="sum"><script>execution.setVariable("rest", 1)</script></scriptTask>
        <callActivity id="c" calledElement="q"><extensionElements><camunda:in source="a" target="given"/>
        <camunda:out source="b" target="got"/></extensionElements></callActivity></process>
        <process id="q"/>"""
    )
    names = variables_set([read], read.elements["p"])
    assert {"who", "amount", "sum", "rest", "got"} <= names
    assert "given" not in names
    assert "given" in variables_set([read], read.elements["q"])


def test_processes_that_pass_all_their_variables_share_them() -> None:
    read = model(
        """<process id="p"><callActivity id="c" calledElement="q"><extensionElements><camunda:in variables="all"/>
        </extensionElements></callActivity></process>
        <process id="q"><callActivity id="d" calledElement="r"><extensionElements><camunda:out variables="all"/>
        </extensionElements></callActivity></process><process id="r"/>"""
    )

    def shared(process: str) -> list[str]:
        return [one.id for one in sharing([read], read.elements[process])]

    assert [shared(one) for one in "pqr"] == [["p"], ["q", "p", "r"], ["r"]]


def test_text_is_read_whatever_it_says_of_its_encoding() -> None:
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?>{HEAD}<process id="p" name="Größe"/></definitions>'
    assert Model.of(text, "x.bpmn").elements["p"].name == "Größe"
    assert Model.of(text.encode("latin-1"), "x.bpmn").elements["p"].name == "Größe"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("${amount}", ("amount",)),
        ("Dear ${customer.name}, ${ amount > 3 and kind == 'gold' }", ("customer", "amount", "kind")),
        ("${execution.processBusinessKey}", ()),
        ("${round(total)}", ("total",)),
        ("amount", ()),
    ],
)
def test_names_that_expressions_read(text: str, names: tuple[str, ...]) -> None:
    assert variables_read(text) == names

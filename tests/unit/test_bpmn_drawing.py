"""Diagrams are drawn by their own layout: all that is in them, well formed, within the picture, and nothing that runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from camunda_worker.bpmn.drawing import lettering
from camunda_worker.bpmn.drawing.flows import middle
from camunda_worker.bpmn.drawing.marks import DONE, HERE, IN_TROUBLE, Marks
from camunda_worker.bpmn.drawing.picture import draw
from camunda_worker.bpmn.layout import Point, layout_of
from camunda_worker.bpmn.model import Model
from camunda_worker.bpmn.parsing import NoBpmn, Node, parse

pytestmark = pytest.mark.fast

HERE_IS = Path(__file__).parent
ROOT = HERE_IS.parents[1]
EVERYTHING = Model.read(HERE_IS / "everything.bpmn")
ORDER = Model.read(ROOT / "examples" / "order" / "order.bpmn")
PASSED = ("order-placed", "to-charge-card", "charge-card", "to-reserve-stock")


def svg(model: Model, marks: Marks | None = None) -> Node:
    """The picture, read again: wrapped, as what is read is BPMN else."""
    return parse(f"<definitions>{draw(model, marks)}</definitions>".encode(), "svg").children[0]


def of(picture: Node, element: str) -> Node:
    """How an element is drawn."""
    return next(one for one in picture.below() if one.attributes.get("data-element-id") == element)


def texts(picture: Node) -> str:
    return " ".join(one.text for one in picture.below() if one.name.endswith("tspan"))


def test_all_that_has_a_place_is_drawn_once() -> None:
    drawn = [
        one.attributes["data-element-id"]
        for one in svg(EVERYTHING).below()
        if "data-element-id" in one.attributes
    ]
    assert sorted(drawn) == sorted(one.element.id for one in layout_of(EVERYTHING).shapes)
    assert len(drawn) > 80


def test_names_are_written() -> None:
    written = texts(svg(EVERYTHING))
    for name in (
        "Customer",
        "Front office",
        "Papers",
        "amount over 100",
        "Something new",
        "says the law",
        "Invoice",
    ):
        assert name in written, name


def test_nothing_in_a_picture_runs_or_is_loaded() -> None:
    text = draw(EVERYTHING, Marks())
    assert not re.search(r"<(script|style|image|use|a|foreignObject)\b| on\w+=|href", text)


def test_what_is_written_in_a_model_stays_text() -> None:
    source = (ROOT / "examples" / "order" / "order.bpmn").read_text()
    evil = "&lt;script&gt;alert(1)&lt;/script&gt;&#10;&quot;"
    model = Model.of(source.replace("Reserve stock", evil).encode(), "evil.bpmn")
    assert "<script" not in draw(model)
    assert "alert(1)" in texts(svg(model))


def test_each_kind_of_event_has_a_sign_of_its_own() -> None:
    picture = svg(EVERYTHING)
    starts = [one.element.id for one in layout_of(EVERYTHING).shapes if one.element.kind == "startEvent"]
    ways = {
        tuple(one.attributes["d"] for one in of(picture, start).below() if one.name.endswith("path"))
        for start in starts
        if start not in {"si", "ess", "txs", "start-gentle"}
    }
    assert len(ways) == 10  # the start without any definition has no sign


def test_lines_tell_how_an_event_interrupts_and_ends() -> None:
    picture = svg(EVERYTHING)

    def circles(element: str) -> list[Node]:
        return [one for one in of(picture, element).below() if one.name.endswith("circle")]

    assert [len(circles(one)) for one in ("start-timer", "catch-timer", "end-none")] == [1, 2, 1]
    assert "stroke-dasharray" in circles("b-timer")[0].attributes
    assert "stroke-dasharray" not in circles("b-message")[0].attributes
    assert float(circles("end-none")[0].attributes["stroke-width"]) > 3


def test_everything_is_within_the_picture() -> None:
    picture = svg(EVERYTHING)
    left, top, width, height = map(float, picture.attributes["viewBox"].split())
    for shape in layout_of(EVERYTHING).shapes:
        assert left <= shape.box.x
        assert shape.box.right <= left + width
        assert top <= shape.box.y
        assert shape.box.bottom <= top + height


def test_marks_are_colours_and_numbers() -> None:
    marks = Marks({"reserve-stock": 2}, {"ship-order": 1}, frozenset({"charge-card", "to-charge-card"}))
    picture = svg(ORDER, marks)
    for element, look in (("reserve-stock", HERE), ("ship-order", IN_TROUBLE), ("charge-card", DONE)):
        assert look.ink in {one.attributes.get("stroke") for one in of(picture, element).below()}
    told = of(picture, "reserve-stock").children[0].text
    assert told == "Reserve stock · reserve-stock · 2 tokens"
    assert [one.text for one in picture.below() if one.name.endswith("}text") and one.text] == ["2", "!"]


def test_the_page_shows_a_picture_as_it_is_drawn() -> None:
    marks = Marks({"reserve-stock": 1}, {"reserve-stock": 1}, frozenset(PASSED))
    page = ROOT / "docs" / "how-to" / "incidents.svg"
    # draw(ORDER, marks) is what it is to be written anew with
    assert page.read_text() == draw(ORDER, marks)


def test_what_is_in_a_closed_subprocess_is_marked_there() -> None:
    source = (HERE_IS / "everything.bpmn").read_text()
    closed = re.sub(r'<bpmndi:BPMNShape id="st_di".*?</bpmndi:BPMNShape>', "", source)
    picture = svg(Model.of(closed.encode(), "closed.bpmn"), Marks({"st": 1, "open": 1}))
    assert "2 tokens" in of(picture, "open").children[0].text


def test_a_model_without_a_layout_is_told() -> None:
    booking = Model.read(ROOT / "examples" / "processes" / "booking.bpmn")
    with pytest.raises(NoBpmn, match=r"booking.bpmn: the model has no diagram"):
        draw(booking)


def test_a_broken_layout_is_told_with_its_line() -> None:
    source = (ROOT / "examples" / "order" / "order.bpmn").read_text()
    broken = Model.of(source.replace('<dc:Bounds x="160"', '<dc:Bounds x="left"').encode(), "broken.bpmn")
    with pytest.raises(NoBpmn, match=r"line \d+: Bounds has no number for 'x'"):
        draw(broken)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Charge the card", ["Charge the card"]),
        ("Charge the card of the customer", ["Charge the card", "of the customer"]),
        ("Donaudampfschifffahrtsgesellschaft", ["Donaudampfschi", "fffahrtsgesellsch", "aft"]),
        ("one\ntwo", ["one", "two"]),
        ("Say_Hello_Escalation", ["Say_Hello_", "Escalation"]),
        ("", [""]),
    ],
)
def test_names_are_folded_to_a_width(text: str, folded: list[str]) -> None:
    assert lettering.lines(text, 95) == folded


def test_what_is_too_long_is_cut() -> None:
    assert lettering.lines("a word after another word", 40, most=2)[-1].endswith("…")


def test_the_middle_of_a_line_is_by_its_length() -> None:
    assert middle([Point(0, 0), Point(10, 0), Point(10, 90)]) == Point(10, 40)

"""Tasks, called processes and subprocesses: rounded boxes, with signs of what they are."""

from collections.abc import Iterator

from camunda_worker.bpmn.drawing import lettering, signs, svg
from camunda_worker.bpmn.drawing.marks import Look
from camunda_worker.bpmn.layout import Box, Point, Shape
from camunda_worker.bpmn.model import Element

_SUBPROCESSES = ("subProcess", "transaction", "adHocSubProcess")
_ROUND = 10
_LOW = 60
"""Of a box in which a name has no place below the sign."""
_APART = 18
"""Between markers at the foot."""


def is_activity(element: Element) -> bool:
    """Whether it is one."""
    return element.kind in {*_SUBPROCESSES, "callActivity", "task"} or element.kind.endswith("Task")


def draw(shape: Shape, look: Look) -> str:
    """The box with its name, its kind and its markers."""
    element, box = shape.element, shape.box
    is_open = element.kind in _SUBPROCESSES and shape.is_expanded
    drawn = svg.rectangle(
        box,
        rx=_ROUND,
        fill=look.paper if not is_open or look.paper == svg.PAPER else f"{look.paper}55",
        stroke=look.ink,
        stroke_width=4 if element.kind == "callActivity" else 1.75,
        stroke_dasharray="1 5" if element.get("triggeredByEvent") == "true" else None,
        stroke_linecap="round",
    )
    if element.kind == "transaction":
        drawn += svg.rectangle(box.inset(3), rx=_ROUND - 2, fill="none", stroke=look.ink)
    drawn += signs.task(element.kind, Point(box.x + 14, box.y + 13), colour=look.ink)
    foot = list(_markers(element, is_open=is_open))
    return drawn + _name(element, box, look, is_open=is_open, has_foot=bool(foot)) + _foot(foot, box, look)


def _name(element: Element, box: Box, look: Look, *, is_open: bool, has_foot: bool) -> str:
    if is_open:
        top = Point(box.centre.x, box.y + 6)
        return lettering.below(element.name, top, box.width - 20, lettering.SIZE, fill=look.ink)
    inner = Box(box.x + 5, box.y + 4, box.width - 10, box.height - (22 if has_foot else 8))
    free = 17 if signs.has_sign(element.kind) and box.height > _LOW else 0
    return lettering.centred(element.name, inner, free=free, fill=look.ink)


def _foot(markers: list[str], box: Box, look: Look) -> str:
    left = box.centre.x - _APART * (len(markers) - 1) / 2
    return "".join(
        signs.marker(kind, Point(left + number * _APART, box.bottom - 10), colour=look.ink)
        for number, kind in enumerate(markers)
    )


def _markers(element: Element, *, is_open: bool) -> Iterator[str]:
    if element.node.one("standardLoopCharacteristics") is not None:
        yield "loop"
    several = element.node.one("multiInstanceLoopCharacteristics")
    if several is not None:
        yield "sequential" if several.attributes.get("isSequential") == "true" else "parallel"
    if element.get("isForCompensation") == "true":
        yield "compensation"
    if element.kind in {*_SUBPROCESSES, "callActivity"} and not is_open:
        yield "collapsed"
    if element.kind == "adHocSubProcess":
        yield "adHoc"

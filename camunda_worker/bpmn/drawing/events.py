"""Events: a circle, and in it what is waited for or thrown."""

from camunda_worker.bpmn.drawing import signs, svg
from camunda_worker.bpmn.drawing.marks import Look
from camunda_worker.bpmn.layout import Shape
from camunda_worker.bpmn.model import Element

_KINDS = ("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent")
_THROWING = ("endEvent", "intermediateThrowEvent")


def is_event(element: Element) -> bool:
    """Whether it is one."""
    return element.kind in _KINDS


def draw(shape: Shape, look: Look) -> str:
    """The circle with its sign."""
    element, centre = shape.element, shape.box.centre
    radius = min(shape.box.width, shape.box.height) / 2
    line = {
        "stroke": look.ink,
        "stroke_width": 4 if element.kind == "endEvent" else 1.5,
        "stroke_dasharray": None if _interrupts(element) else "5 3.5",
    }
    if element.kind == "endEvent":
        radius -= 1
    drawn = svg.circle(centre, radius, fill=look.paper, **line)
    if element.kind not in {"startEvent", "endEvent"}:
        drawn += svg.circle(centre, radius - 3.5, fill="none", **line)
    sign = _sign(element)
    return drawn + (
        signs.event(sign, centre, throws=element.kind in _THROWING, colour=look.ink) if sign else ""
    )


def _interrupts(element: Element) -> bool:
    return "false" not in {element.get("isInterrupting"), element.get("cancelActivity")}


def _sign(element: Element) -> str | None:
    definitions = [one.name for one in element.node.children if one.name.endswith("EventDefinition")]
    if len(definitions) > 1:
        return "parallelMultiple" if element.get("parallelMultiple") == "true" else "multiple"
    return definitions[0] if definitions else None

"""Pools and lanes, gateways, data, and notes; what is not known is a plain box with its name."""

from collections.abc import Callable, Mapping

from camunda_worker.bpmn.drawing import lettering, signs, svg
from camunda_worker.bpmn.drawing.marks import Look
from camunda_worker.bpmn.layout import Box, Point, Shape
from camunda_worker.bpmn.model import Model

_BAND = 30.0
"""Of a pool, in which its name stands."""
_EAR = 12.0
"""Of a sheet of paper."""


def pool(shape: Shape, look: Look) -> str:
    """A pool, or a lane in one, with its name in a band."""
    box, name = shape.box, shape.element.name
    drawn = svg.rectangle(box, fill=look.paper, stroke=look.ink, stroke_width=1.5)
    if shape.element.kind == "participant" and shape.element.get("processRef") is None:
        write = lettering.centred if box.width > box.height else lettering.upward
        return drawn + write(name, box.inset(6))
    is_lane = shape.element.kind == "lane"
    if shape.is_horizontal:
        band = Box(box.x, box.y, _BAND, box.height)
        edge = (Point(band.right, box.y), Point(band.right, box.bottom))
        written = lettering.upward(name, Box(band.x + 4, band.y + 6, band.width - 8, band.height - 12))
    else:
        band = Box(box.x, box.y, box.width, _BAND)
        edge = (Point(box.x, band.bottom), Point(box.right, band.bottom))
        written = lettering.centred(name, band.inset(4))
    return drawn + written + ("" if is_lane else svg.line(edge, stroke=look.ink, stroke_width=1.5))


def gateway(shape: Shape, look: Look) -> str:
    """A diamond, with how it decides."""
    box, middle = shape.box, shape.box.centre
    way = f"M{middle.x:g} {box.y:g}L{box.right:g} {middle.y:g}L{middle.x:g} {box.bottom:g}L{box.x:g} {middle.y:g}Z"
    drawn = svg.path(way, fill=look.paper, stroke=look.ink, stroke_width=1.75)
    if shape.element.kind == "exclusiveGateway" and not shape.has_marker:
        return drawn
    return drawn + signs.gateway(shape.element.kind, middle, colour=look.ink)


def sheet(shape: Shape, look: Look) -> str:
    """Data, as a sheet of paper."""
    box = shape.box
    fold = min(_EAR, box.width / 3)
    way = f"M0 0H{box.width - fold:g}L{box.width:g} {fold:g}V{box.height:g}H0Z M{box.width - fold:g} 0V{fold:g}H{box.width:g}"
    return svg.path(way, Point(box.x, box.y), fill=look.paper, stroke=look.ink, stroke_width=1.5)


def store(shape: Shape, look: Look) -> str:
    """Data that are kept, as a drum."""
    box = shape.box
    half, rim = box.width / 2, min(8.0, box.height / 5)
    arc = f"a{half:g} {rim:g} 0 0 0 {box.width:g} 0"
    way = (
        f"M0 {rim:g}V{box.height - rim:g}{arc}V{rim:g}a{half:g} {rim:g} 0 0 0 {-box.width:g} 0Z M0 {rim:g}{arc}"
        f" M0 {2 * rim:g}{arc}"
    )
    return svg.path(way, Point(box.x, box.y), fill=look.paper, stroke=look.ink, stroke_width=1.5)


def note(shape: Shape, look: Look) -> str:
    """An annotation: a bracket and its text."""
    box = shape.box
    text = shape.element.node.one("text")
    bracket = [
        Point(box.x + 10, box.y),
        Point(box.x, box.y),
        Point(box.x, box.bottom),
        Point(box.x + 10, box.bottom),
    ]
    inner = Box(box.x + 6, box.y + 4, box.width - 8, box.height)
    written = lettering.from_left(text.text if text is not None else "", inner)
    return svg.line(bracket, stroke=look.ink, stroke_width=1.5) + written


def group(shape: Shape, look: Look) -> str:
    """A group: a border only."""
    return svg.rectangle(
        shape.box, rx=10, fill="none", stroke=look.ink, stroke_width=1.5, stroke_dasharray="10 6 1 6"
    )


def plain(shape: Shape, look: Look) -> str:
    """Whatever else there may be."""
    return svg.rectangle(shape.box, fill=look.paper, stroke=look.ink) + lettering.centred(
        shape.element.name or shape.element.kind, shape.box.inset(4), fill=look.ink
    )


DRAWN: Mapping[str, Callable[[Shape, Look], str]] = {
    "participant": pool,
    "lane": pool,
    "dataObjectReference": sheet,
    "dataObject": sheet,
    "dataInput": sheet,
    "dataOutput": sheet,
    "dataStoreReference": store,
    "textAnnotation": note,
    "group": group,
}
"""By kind; gateways, of which there are several, are drawn by `gateway`."""


def name_of(model: Model, shape: Shape) -> str:
    """What stands beside it; a group bears the name of its category's value."""
    if shape.element.kind != "group":
        return shape.element.name
    value = model.elements.get(shape.element.get("categoryValueRef") or "")
    return (value.get("value") or "") if value is not None else ""

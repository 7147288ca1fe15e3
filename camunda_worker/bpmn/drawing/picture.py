"""The whole picture."""

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve

from camunda_worker.bpmn.drawing import activities, areas, events, flows, lettering, svg
from camunda_worker.bpmn.drawing.marks import DONE, HERE, IN_TROUBLE, Look, Marks
from camunda_worker.bpmn.layout import Box, Edge, Layout, Point, Shape, layout_of
from camunda_worker.bpmn.model import Model

_MARGIN = 20.0
_LEGEND = 24.0
_NARROW = 90.0
"""Pixels: how wide a name is that stands beside its element."""


def draw(model: Model, marks: Marks | None = None) -> str:
    """A model as SVG, by its own layout, with an instance's marks upon it.

    Raises:
        NoBpmn: It has no layout.
    """
    layout = layout_of(model)
    shown = _lifted(model, layout, marks or Marks())
    parts = list(_parts(model, layout, shown))
    bounds = layout.bounds.inset(-_MARGIN)
    if marks is not None:
        parts.append(_legend(Point(bounds.x + _MARGIN, bounds.bottom)))
        bounds = Box(bounds.x, bounds.y, max(bounds.width, 300), bounds.height + _LEGEND)
    return svg.tag(
        "svg",
        svg.rectangle(bounds, fill=svg.PAPER),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"{bounds.x:g} {bounds.y:g} {bounds.width:g} {bounds.height:g}",
        width=bounds.width,
        height=bounds.height,
        font_family=svg.FONT,
    )


def _lifted(model: Model, layout: Layout, marks: Marks) -> Marks:
    """What is within a closed subprocess is shown at that."""
    drawn = {one.element.id for one in layout.shapes}

    def lifted(numbers: Mapping[str, int]) -> Mapping[str, int]:
        found: Counter[str] = Counter()
        for name, number in numbers.items():
            element = model.elements.get(name)
            around = element.within() if element is not None else ()
            found[next((one.id for one in around if one.id in drawn), name)] += number
        return found

    return evolve(marks, tokens=lifted(marks.tokens), incidents=lifted(marks.incidents))


def _parts(model: Model, layout: Layout, marks: Marks) -> Iterator[str]:
    """From the back to the front: what has an area, flows, events at borders, names, marks."""
    at_borders = [one for one in layout.shapes if one.element.kind == "boundaryEvent"]
    for shape in layout.shapes:
        if shape not in at_borders:
            yield _told(model, shape, marks)
    for edge in layout.edges:
        yield flows.draw(model, edge, marks.look(edge.element.id))
    for shape in at_borders:
        yield _told(model, shape, marks)
    for shape in layout.shapes:
        yield _name(model, shape, marks)
    for edge in layout.edges:
        yield _name_of_edge(edge, marks)
    for shape in layout.shapes:
        yield marks.badges(shape.element.id, shape.box)


def _told(model: Model, shape: Shape, marks: Marks) -> str:
    """An element, which a browser tells more of when it is pointed at."""
    element = shape.element
    words = " · ".join(filter(None, (areas.name_of(model, shape), element.id, marks.told(element.id))))
    return svg.tag(
        "g",
        svg.tag("title", svg.words(words)),
        _shape(shape, marks.look(element.id)),
        data_element_id=element.id,
    )


def _shape(shape: Shape, look: Look) -> str:
    kind = shape.element.kind
    if events.is_event(shape.element):
        return events.draw(shape, look)
    if activities.is_activity(shape.element):
        return activities.draw(shape, look)
    if kind.endswith("Gateway"):
        return areas.gateway(shape, look)
    return areas.DRAWN.get(kind, areas.plain)(shape, look)


def _name(model: Model, shape: Shape, marks: Marks) -> str:
    """Of what is too small to hold it."""
    kind = shape.element.kind
    if not (
        events.is_event(shape.element)
        or kind.endswith("Gateway")
        or kind.startswith("data")
        or kind == "group"
    ):
        return ""
    where = shape.label or Box(shape.box.centre.x - _NARROW / 2, shape.box.bottom + 4, _NARROW, 0)
    return _beside(areas.name_of(model, shape), where, marks.look(shape.element.id))


def _name_of_edge(edge: Edge, marks: Marks) -> str:
    middle = flows.middle(edge.points)
    where = edge.label or Box(middle.x - _NARROW / 2, middle.y - 16, _NARROW, 0)
    return _beside(edge.element.name, where, marks.look(edge.element.id))


def _beside(name: str, where: Box, look: Look) -> str:
    # a modeler folds names at 90 pixels or a box that is wider, and by its own letters, which are not quite ours
    width = max(where.width, _NARROW) * 1.12
    return lettering.below(name, Point(where.centre.x, where.y), width, fill=look.ink) if name else ""


def _legend(at: Point) -> str:
    drawn, left = "", at.x
    for text, look in (("done", DONE), ("token", HERE), ("incident", IN_TROUBLE)):
        drawn += svg.rectangle(
            Box(left, at.y - 6, 16, 12), rx=3, fill=look.paper, stroke=look.ink, stroke_width=1.5
        )
        drawn += lettering.from_left(text, Box(left + 22, at.y - 7, 80, 14), lettering.SMALL)
        left += 90
    return drawn

"""Where a model's author has put its elements: BPMN's own diagram interchange."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from camunda_worker.bpmn.model import Element, Model
from camunda_worker.bpmn.parsing import NoBpmn, Node


@frozen
class Point:
    """A place, in pixels from the left and from the top."""

    x: float
    y: float


@frozen
class Box:
    """A rectangle, in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height

    def inset(self, by: float) -> "Box":
        """A smaller one in it."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@frozen
class Shape:
    """An element with an area.

    Attributes:
        element: What it shows.
        box: Where.
        label: Where its name is to stand, if that is told.
        is_expanded: Of a subprocess: whether what is in it is shown; modelers take it for closed if nothing is said.
        is_horizontal: Of a pool or lane.
        has_marker: Of an exclusive gateway.
    """

    element: Element
    box: Box
    label: Box | None
    is_expanded: bool
    is_horizontal: bool
    has_marker: bool


@frozen
class Edge:
    """An element with a way.

    Attributes:
        element: What it shows.
        points: From its source to its target; two at least.
        label: Where its name is to stand, if that is told.
    """

    element: Element
    points: Sequence[Point]
    label: Box | None


@frozen
class Layout:
    """One picture; large things come before what is in them.

    Attributes:
        shapes: What has an area.
        edges: What has a way.
    """

    shapes: Sequence[Shape]
    edges: Sequence[Edge]

    @property
    def bounds(self) -> Box:
        """What all of it fills."""
        boxes = [one.box for one in self.shapes]
        labels = [one.label for one in self.shapes] + [one.label for one in self.edges]
        boxes += [label for label in labels if label is not None]
        boxes += [Box(point.x, point.y, 0, 0) for edge in self.edges for point in edge.points]
        left, top = min(one.x for one in boxes), min(one.y for one in boxes)
        return Box(left, top, max(one.right for one in boxes) - left, max(one.bottom for one in boxes) - top)


def layout_of(model: Model) -> Layout:
    """The first picture of a model; subprocesses that are drawn on pages of their own stay closed.

    Raises:
        NoBpmn: It has none.
    """
    diagram = model.root.one("BPMNDiagram")
    plane = diagram.one("BPMNPlane") if diagram is not None else None
    shapes = list(_shapes(model, plane)) if plane is not None else []
    if plane is None or not shapes:
        raise NoBpmn(f"{model.source}: the model has no diagram (BPMN DI); draw it in a modeler first")
    return Layout(sorted(shapes, key=_depth), list(_edges(model, plane)))


def _depth(shape: Shape) -> tuple[bool, int, bool]:
    """Pools, then lanes and whatever has something in it, events at borders last."""
    kind = shape.element.kind
    return (
        kind not in {"participant", "lane"},
        sum(1 for _ in shape.element.within()) - (kind == "participant"),
        kind == "boundaryEvent",
    )


def _shapes(model: Model, plane: Node) -> Iterator[Shape]:
    for node in plane.all("BPMNShape"):
        element, bounds = _element(model, node), node.one("Bounds")
        if element is not None and bounds is not None:
            yield Shape(
                element,
                _box(bounds),
                _label(node),
                is_expanded=node.attributes.get("isExpanded") == "true",
                is_horizontal=node.attributes.get("isHorizontal", "true") == "true",
                has_marker=node.attributes.get("isMarkerVisible", "true") == "true",
            )


def _edges(model: Model, plane: Node) -> Iterator[Edge]:
    for node in plane.all("BPMNEdge"):
        element = _element(model, node)
        points = [Point(_number(one, "x"), _number(one, "y")) for one in node.all("waypoint")]
        if element is not None and len(points) > 1:
            yield Edge(element, points, _label(node))


def _element(model: Model, node: Node) -> Element | None:
    """What a shape or an edge shows; its name may have a prefix."""
    return model.elements.get(node.attributes.get("bpmnElement", "").rpartition(":")[2])


def _label(node: Node) -> Box | None:
    label = node.one("BPMNLabel")
    bounds = label.one("Bounds") if label is not None else None
    return _box(bounds) if bounds is not None else None


def _box(node: Node) -> Box:
    return Box(*(_number(node, one) for one in ("x", "y", "width", "height")))


def _number(node: Node, attribute: str) -> float:
    try:
        return float(node.attributes[attribute])
    except (KeyError, ValueError):
        raise NoBpmn(f"line {node.line}: {node.name} has no number for {attribute!r}") from None

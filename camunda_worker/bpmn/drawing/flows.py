"""Flows and associations: lines with rounded corners, and what stands at their ends."""

import math
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from camunda_worker.bpmn.drawing import svg
from camunda_worker.bpmn.drawing.marks import Look
from camunda_worker.bpmn.layout import Edge, Point
from camunda_worker.bpmn.model import Model

_CORNER = 6.0
_HEAD, _HALF_HEAD = 10.0, 4.5


@frozen
class _Style:
    """How a line looks.

    Attributes:
        dashes: Of the line.
        head: At its end: ``filled``, ``hollow``, ``open`` or nothing.
    """

    dashes: str | None = None
    head: str = ""


_STYLES = {
    "sequenceFlow": _Style(head="filled"),
    "messageFlow": _Style("9 5", "hollow"),
    "association": _Style("1 5"),
    "dataInputAssociation": _Style("1 5", "open"),
    "dataOutputAssociation": _Style("1 5", "open"),
}


def draw(model: Model, edge: Edge, look: Look) -> str:
    """The line with its ends."""
    style = _STYLES.get(edge.element.kind, _Style())
    if edge.element.kind == "association" and edge.element.get("associationDirection") in {"One", "Both"}:
        style = _Style("1 5", "open")
    way = _rounded(edge.points)
    line = svg.path(
        way,
        fill="none",
        stroke=look.ink,
        stroke_width=1.5,
        stroke_dasharray=style.dashes,
        stroke_linecap="round" if style.dashes == "1 5" else None,
        stroke_linejoin="round",
    )
    return line + _head(edge, style, look) + _start(model, edge, look)


def middle(points: Sequence[Point]) -> Point:
    """Halfway along a line."""
    lengths = [math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise(points)]
    left = sum(lengths) / 2
    for length, (a, b) in zip(lengths, pairwise(points), strict=True):
        if left <= length and length:
            return _between(a, b, left / length)
        left -= length
    return points[0]


def _head(edge: Edge, style: _Style, look: Look) -> str:
    tip, before = edge.points[-1], edge.points[-2]
    left, right = (_beside(tip, before, _HEAD, side) for side in (_HALF_HEAD, -_HALF_HEAD))
    match style.head:
        case "filled":
            return _shape([left, tip, right], look.ink, look)
        case "hollow":
            return _shape([left, tip, right], svg.PAPER, look)
        case "open":
            return svg.line([left, tip, right], stroke=look.ink, stroke_width=1.5)
        case _:
            return ""


def _start(model: Model, edge: Edge, look: Look) -> str:
    """A ring for a message; a stroke for what is taken by default; a diamond for a condition of an activity's own."""
    first, second = edge.points[0], edge.points[1]
    if edge.element.kind == "messageFlow":
        return svg.circle(first, 4, fill=svg.PAPER, stroke=look.ink, stroke_width=1.5)
    source = model.elements.get(edge.element.get("sourceRef") or "")
    if edge.element.kind != "sequenceFlow" or source is None:
        return ""
    if source.get("default") == edge.element.id:
        stroke = [_beside(first, second, 7, 5), _beside(first, second, 13, -5)]
        return svg.line(stroke, stroke=look.ink, stroke_width=1.5)
    if edge.element.node.one("conditionExpression") is not None and not source.kind.endswith("Gateway"):
        corners = [(0.0, 0.0), (8.0, 5.0), (16.0, 0.0), (8.0, -5.0)]
        return _shape([_beside(first, second, along, aside) for along, aside in corners], svg.PAPER, look)
    return ""


def _shape(points: Sequence[Point], fill: str, look: Look) -> str:
    way = " ".join(f"{one.x:.1f},{one.y:.1f}" for one in points)
    return svg.tag("polygon", points=way, fill=fill, stroke=look.ink, stroke_linejoin="round")


def _beside(of: Point, towards: Point, along: float, aside: float) -> Point:
    """A point so far along a line, and so far beside it."""
    length = math.dist((of.x, of.y), (towards.x, towards.y)) or 1.0
    dx, dy = (towards.x - of.x) / length, (towards.y - of.y) / length
    return Point(of.x + dx * along - dy * aside, of.y + dy * along + dx * aside)


def _between(a: Point, b: Point, part: float) -> Point:
    return Point(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)


def _rounded(points: Sequence[Point]) -> str:
    way = f"M{points[0].x:g} {points[0].y:g}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        cut_in, cut_out = _near(corner, before), _near(corner, after)
        way += f"L{cut_in.x:g} {cut_in.y:g}Q{corner.x:g} {corner.y:g} {cut_out.x:g} {cut_out.y:g}"
    return f"{way}L{points[-1].x:g} {points[-1].y:g}"


def _near(corner: Point, other: Point) -> Point:
    length = math.dist((corner.x, corner.y), (other.x, other.y))
    return _between(corner, other, min(_CORNER, length / 2) / length) if length else corner

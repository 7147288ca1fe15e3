"""SVG as text: elements with attributes, and nothing that runs or is loaded."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from camunda_worker.bpmn.layout import Box, Point

INK = "#22242a"
PAPER = "#ffffff"
FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif"


def tag(name: str, *children: str, **attributes: object) -> str:
    """An element; ``_`` in the names of attributes stands for ``-``, and None leaves one out."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_text(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def words(text: str) -> str:
    """Text that may hold anything."""
    return escape("".join(one for one in text if one.isprintable() or one in "\n\t"))


def rectangle(box: Box, **attributes: object) -> str:
    """A rectangle."""
    return tag("rect", x=box.x, y=box.y, width=box.width, height=box.height, **attributes)


def circle(centre: Point, radius: float, **attributes: object) -> str:
    """A circle."""
    return tag("circle", cx=centre.x, cy=centre.y, r=radius, **attributes)


def path(way: str, at: Point | None = None, scale: float = 1.0, **attributes: object) -> str:
    """A path; its origin is moved to a point."""
    moved = f"translate({_text(at.x)} {_text(at.y)})" if at is not None else ""
    scaled = f"scale({scale:g})" if scale != 1.0 else ""
    return tag("path", d=way, transform=moved + scaled or None, **attributes)


def line(points: Iterable[Point], **attributes: object) -> str:
    """A line through points."""
    way = " ".join(f"{_text(one.x)},{_text(one.y)}" for one in points)
    return tag("polyline", points=way, fill="none", **attributes)


def _text(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)

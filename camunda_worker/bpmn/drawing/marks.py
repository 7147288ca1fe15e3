"""What is shown of an instance upon its model: tokens, incidents, and what is done."""

from collections.abc import Mapping

from attrs import field, frozen

from camunda_worker.bpmn.drawing import svg
from camunda_worker.bpmn.layout import Box, Point

_BADGE = 9.0


@frozen
class Look:
    """Colours.

    Attributes:
        ink: Of lines, signs and names.
        paper: Of areas.
    """

    ink: str = svg.INK
    paper: str = svg.PAPER


PLAIN = Look()
DONE = Look("#2e7d32", "#eaf5ea")
HERE = Look("#0b5fb0", "#e1eefb")
IN_TROUBLE = Look("#c0271c", "#fdeae8")


@frozen
class Marks:
    """By ids of elements.

    Attributes:
        tokens: How many tokens stand at an element.
        incidents: How many incidents it has.
        done: Elements that have ended, and flows that were taken.
    """

    tokens: Mapping[str, int] = field(factory=dict)
    incidents: Mapping[str, int] = field(factory=dict)
    done: frozenset[str] = field(default=frozenset())

    def look(self, element: str) -> Look:
        """How an element is coloured: the worst that is true of it."""
        if element in self.incidents:
            return IN_TROUBLE
        if element in self.tokens:
            return HERE
        return DONE if element in self.done else PLAIN

    def badges(self, element: str, box: Box) -> str:
        """At the upper corners: how many tokens on the left, an exclamation mark for incidents on the right."""
        drawn = ""
        if element in self.tokens:
            drawn += _badge(Point(box.x, box.y), HERE.ink, str(self.tokens[element]))
        if element in self.incidents:
            drawn += _badge(Point(box.right, box.y), IN_TROUBLE.ink, "!")
        return drawn

    def told(self, element: str) -> str:
        """The marks in words."""
        words = [
            f"{number} {name}{'s' if number > 1 else ''}"
            for name, number in (
                ("token", self.tokens.get(element, 0)),
                ("incident", self.incidents.get(element, 0)),
            )
            if number
        ]
        return ", ".join([*words, "done"] if element in self.done else words)


def _badge(at: Point, colour: str, text: str) -> str:
    return svg.circle(at, _BADGE, fill=colour, stroke=svg.PAPER, stroke_width=1.5) + svg.tag(
        "text",
        svg.words(text),
        x=at.x,
        y=at.y + 4,
        fill=svg.PAPER,
        font_size=11,
        font_weight="bold",
        text_anchor="middle",
    )

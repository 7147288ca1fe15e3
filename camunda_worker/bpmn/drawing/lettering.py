"""Names, folded so that they fit; widths are those of Arial, near enough."""

from collections.abc import Sequence

from camunda_worker.bpmn.drawing import svg
from camunda_worker.bpmn.layout import Box, Point

SIZE = 12.0
SMALL = 11.0
_HEIGHT = 1.2
"""Of a line, in sizes."""
_WIDTHS = {
    **dict.fromkeys("iljI.,:;'|! ", 0.26),
    **dict.fromkeys('ftr()[]{}/\\-"', 0.34),
    **dict.fromkeys("cksvxyzJ", 0.5),
    **dict.fromkeys("mMW@%", 0.87),
    **dict.fromkeys("wGOQ", 0.76),
}
_JOINTS = "-_/.:"
_WIDTH, _CAPITAL, _WIDE = 0.56, 0.68, 1.0


def lines(text: str, width: float, size: float = SIZE, most: int | None = None) -> Sequence[str]:
    """A text in lines, no wider than `width`; what is beyond `most` lines is cut."""
    folded = [line for part in text.split("\n") for line in _fold(part, width / size)]
    if most is not None and len(folded) > max(most, 1):
        folded = folded[: max(most, 1)]
        folded[-1] = f"{folded[-1].rstrip(' .')}…"
    return folded


def centred(text: str, box: Box, size: float = SIZE, *, free: float = 0.0, **attributes: object) -> str:
    """In the middle of a box, and within it; the uppermost `free` pixels are left free."""
    folded = lines(text, box.width, size, int((box.height - free) / (size * _HEIGHT)))
    top = max(box.centre.y - len(folded) * size * _HEIGHT / 2, box.y + free)
    return _written(folded, box.centre.x, top, size, "middle", **attributes)


def below(text: str, top: Point, width: float, size: float = SMALL, **attributes: object) -> str:
    """Centred below a point, and readable though lines may run there."""
    halo = {"stroke": svg.PAPER, "stroke_width": 3, "paint_order": "stroke"}
    return _written(lines(text, width, size), top.x, top.y, size, "middle", **halo, **attributes)


def from_left(text: str, box: Box, size: float = SIZE) -> str:
    """From the upper left corner of a box on, its width wide."""
    return _written(lines(text, box.width, size), box.x, box.y, size, "start")


def upward(text: str, box: Box) -> str:
    """In the middle of a high and narrow box, to be read from the right."""
    turned = Box(box.centre.x - box.height / 2, box.centre.y - box.width / 2, box.height, box.width)
    middle = box.centre
    return svg.tag("g", centred(text, turned), transform=f"rotate(-90 {middle.x:g} {middle.y:g})")


def _written(
    folded: Sequence[str], x: float, top: float, size: float, anchor: str, **attributes: object
) -> str:
    spans = (
        svg.tag("tspan", svg.words(line), x=x, y=top + (number + 0.8) * size * _HEIGHT)
        for number, line in enumerate(folded)
    )
    return svg.tag("text", *spans, font_size=size, text_anchor=anchor, **{"fill": svg.INK, **attributes})


def _fold(text: str, width: float) -> list[str]:
    folded = [""]
    for word in text.split():
        longer = f"{folded[-1]} {word}".strip()
        if _wide(longer) <= width or not folded[-1]:
            folded[-1] = longer
        else:
            folded.append(word)
        while _wide(folded[-1]) > width and len(folded[-1]) > 1:
            fits = _fitting(folded[-1], width)
            folded[-1:] = [folded[-1][:fits], folded[-1][fits:]]
    return folded


def _fitting(word: str, width: float) -> int:
    """How many letters of a word that is too long; rather up to a joint in it."""
    most = next((n for n in range(len(word) - 1, 1, -1) if _wide(word[:n]) <= width), 1)
    return next((n for n in range(most, most // 2, -1) if word[n - 1] in _JOINTS), most)


def _wide(text: str) -> float:
    return sum(_letter(one) for one in text)


def _letter(one: str) -> float:
    if one in _WIDTHS:
        return _WIDTHS[one]
    if ord(one) >= 0x2E80:  # noqa: PLR2004 - from here on letters are as wide as high
        return _WIDE
    return _CAPITAL if one.isupper() else _WIDTH

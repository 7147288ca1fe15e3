"""How bad something is that was found, and how people see it."""

from enum import StrEnum

from rich.table import Table
from rich.text import Text


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


_MARKS = {Level.OK: ("✓", "green"), Level.WARNING: ("!", "yellow"), Level.ERROR: ("✗", "red")}
_NAME_WIDTH = 10


def marked(level: Level, told: Text, advice: str, *, name: str = "") -> Table:
    """What was found behind its mark, and below it what to do, if anything.

    Args:
        level: How bad it is.
        told: What was seen; the advice is added to it.
        advice: What to do; empty if there is nothing.
        name: Stands between the mark and the rest.
    """
    mark, colour = _MARKS[level]
    if advice:
        told.append("\n→", style=colour).append(f" {advice}")  # yellow text is unreadable on white
    line = Table.grid(padding=(0, 1))
    line.add_column(width=1, style=colour)
    if name:
        line.add_column(width=_NAME_WIDTH, style="bold")
    line.add_column()
    line.add_row(mark, *([name] if name else []), told)
    return line

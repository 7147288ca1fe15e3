"""What commands print: a table for people, JSON for programs."""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from camunda_worker.errors import VariableError
from camunda_worker.values import FileValue
from camunda_worker.variables import Variables

_UNSEEN_WIDTH = 160
"""Columns where there is no terminal: nothing is folded that a program may look for."""
_LONGEST = 200
"""Characters of a message or a variable that people see."""


def console() -> Console:
    """For stdout, as wide as it is."""
    seen = Console()
    return seen if seen.is_terminal else Console(width=_UNSEEN_WIDTH)


def rows(items: Sequence[Mapping[str, object]], *, as_json: bool, nothing: str) -> None:
    """Print a list, or a single item from top to bottom; a column is shown if any row has a value for it.

    Args:
        items: The rows, all with the same names.
        as_json: Print them as a JSON list.
        nothing: What people read when there are none.
    """
    if as_json:
        data(items)
    elif not items:
        print(nothing)  # noqa: T201 - the command's output
    else:
        console().print(shown(items))


def shown(items: Sequence[Mapping[str, object]]) -> Table:
    """A list as a table, a single item from top to bottom."""
    return _record(items[0]) if len(items) == 1 else _table(items)


def age(of: timedelta) -> str:
    """How long something is, in the greatest unit of which there are two."""
    seconds = of.total_seconds()
    for size, unit in ((86400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} seconds"


def data(value: object) -> None:
    """Print JSON."""
    json.dump(value, sys.stdout, indent=2, ensure_ascii=False, default=_plain)
    print()  # noqa: T201 - the command's output


def _record(item: Mapping[str, object]) -> Table:
    """One row, from top to bottom."""
    made = Table.grid(padding=(0, 2))
    made.add_column(style="dim")
    made.add_column(overflow="fold")
    for name, value in item.items():
        if value is not None:
            made.add_row(name.replace("_", " "), Text(cell(value)))
    return made


def _table(items: Sequence[Mapping[str, object]]) -> Table:
    shown = [name for name in items[0] if any(item[name] is not None for item in items)]
    made = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for name in shown:
        made.add_column(name.replace("_", " "), overflow="fold")
    for item in items:
        made.add_row(*(Text(cell(item[name])) for name in shown))  # brackets in it are no markup
    return made


def decoded(variables: Variables) -> dict[str, object]:
    """Values by name; what cannot be read stays as the engine sent it."""
    return {name: _read(variables, name) for name in variables}


def _read(variables: Variables, name: str) -> object:
    try:
        return variables[name]
    except VariableError:
        return variables.wire(name).value


def cell(value: object) -> str:
    """A value on one line."""
    match value:
        case None:
            return ""
        case str():
            return value
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case _:
            return json.dumps(value, ensure_ascii=False, default=_plain)


def shortened(text: str) -> str:
    """As much of a text as people see."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat()
        case FileValue():
            return f"file {value.name}"
        case _:
            return str(value)

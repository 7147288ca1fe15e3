"""``.env``: variables of the environment, where it does not set them itself."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dotenv import dotenv_values
from dotenv.parser import parse_stream

from camunda_worker.environment import PREFIX


def load(path: Path, *, asked_for: bool) -> None:
    """Set the ``CAMUNDA_*`` variables of a file that are not set.

    Args:
        path: Of the file.
        asked_for: It has to be there, and right; else there may be none, or a folder of that name, or another tool's,
            of whose lines those that set no variable are only told.

    Raises:
        ValueError: It is not there, cannot be read, or has a line of ours that sets no variable.
    """
    if not asked_for and not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
        raise ValueError(f"--env-file {path}: {reason}") from None
    right = "".join(_right(path, text, asked_for=asked_for))
    for name, value in dotenv_values(stream=io.StringIO(right)).items():
        if name.startswith(PREFIX) and value is not None:
            os.environ.setdefault(name, value)


def _right(path: Path, text: str, *, asked_for: bool) -> Iterator[str]:
    """The statements that set variables; a password that a slip leaves out would look like a wrong one."""
    for one in parse_stream(io.StringIO(text)):
        statement = one.original.string
        if not one.error:
            yield statement
            continue
        blank_lines = statement[: -len(statement.lstrip())].count("\n")
        reason = f"{path}:{one.original.line + blank_lines}: this is no NAME=value"
        if asked_for or PREFIX in statement:
            raise ValueError(reason)
        print(f"camunda-worker: {reason}", file=sys.stderr)  # noqa: T201 - the command line's own voice

"""``.env``: variables of the environment, where it does not set them itself."""

import io
import os
from pathlib import Path

from dotenv import dotenv_values
from dotenv.parser import parse_stream

from camunda_worker.environment import PREFIX


def load(path: Path, *, asked_for: bool) -> None:
    """Set the ``CAMUNDA_*`` variables of a file that are not set.

    Args:
        path: Of the file.
        asked_for: It has to be there; else there may be none, or a folder of that name.

    Raises:
        ValueError: It is not there, cannot be read, or has a line that sets no variable.
    """
    if not asked_for and not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
        raise ValueError(f"--env-file {path}: {reason}") from None
    _check(path, text)
    for name, value in dotenv_values(stream=io.StringIO(text)).items():
        if name.startswith(PREFIX) and value is not None:
            os.environ.setdefault(name, value)


def _check(path: Path, text: str) -> None:
    """A password that a slip leaves out would look like a wrong one."""
    for one in parse_stream(io.StringIO(text)):
        if one.error:
            statement = one.original.string
            blank_lines = statement[: -len(statement.lstrip())].count("\n")
            raise ValueError(f"{path}:{one.original.line + blank_lines}: this is no NAME=value")

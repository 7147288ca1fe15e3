"""The command ``camunda-worker``; what it needs beyond the library are the extras ``cli`` and ``migrate``."""

import importlib
import sys

from camunda_worker import origin

_EXTRAS = {
    "typer": "cli",
    "rich": "cli",
    "watchfiles": "cli",
    "dotenv": "cli",
    "libcst": "migrate",
}


def main() -> None:
    """Run the command line; a missing extra is told in one line."""
    try:
        importlib.import_module("camunda_worker.cli.app").app()
    except ModuleNotFoundError as error:
        if error.name not in _EXTRAS:
            raise
        sys.exit(missing(error.name))


def missing(module: str) -> str:
    """What to install for a module that is not there."""
    extras = ",".join(sorted({"cli", _EXTRAS[module]}))
    return f"camunda-worker: {module} is missing; pip install {origin.requirement(extras)}"

"""``camunda-worker migrate``."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def migrate(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", exists=True, help="A Python file, or a folder of them.")
    ],
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit with 1 if something would be changed.")
    ] = False,
) -> None:
    """Let programs for camunda-external-task-client-python3 import camunda_worker.compat, and say what else differs.

    \b
    Examples:
      camunda-worker migrate --check src
      camunda-worker migrate src
    """  # noqa: D301 - \b is click's: lines stay as they are
    from camunda_worker.cli import migration  # noqa: PLC0415 - needs an extra of its own, whose absence `main` tells

    outcome = migration.migrate(path, typer.echo, check=check)
    sys.exit(outcome.exit_code(check=check))

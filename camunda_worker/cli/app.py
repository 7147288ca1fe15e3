"""The commands."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from camunda_worker.cli import missing

app = typer.Typer(
    add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


@app.callback()
def _commands() -> None:
    """Tools for camunda-worker."""  # a callback keeps the name of a sole command


@app.command()
def migrate(
    path: Annotated[Path, typer.Argument(exists=True, help="A Python file, or a folder of them.")],
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit with 1 if something would be changed.")
    ] = False,
) -> None:
    """Let programs for camunda-external-task-client-python3 import camunda_worker.compat, and say what else differs."""
    try:
        from camunda_worker.cli import migration  # noqa: PLC0415 - needs an extra of its own
    except ModuleNotFoundError as error:
        if error.name != "libcst":
            raise
        sys.exit(missing("libcst"))
    outcome = migration.migrate(path, typer.echo, check=check)
    sys.exit(outcome.exit_code(check=check))

"""``camunda-worker new``."""

from pathlib import Path
from typing import Annotated

import typer

from camunda_worker.cli.endings import ending_with_errors_told


def new(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="Of the project and its folder: small letters, digits and dashes."
        ),
    ],
    *,
    folder: Annotated[
        Path, typer.Option("--in", metavar="PATH", exists=True, file_okay=False, help="Where to make it.")
    ] = Path(),
) -> None:
    """Make a small project that runs: a process, typed handlers, tests, a Dockerfile and a compose file.

    \b
    Examples:
      camunda-worker new shop
    """  # noqa: D301 - \b is click's: lines stay as they are
    from camunda_worker.cli import project  # noqa: PLC0415 - not for --help

    with ending_with_errors_told():
        made = project.make(name, folder)
        typer.echo(project.next_steps(made))

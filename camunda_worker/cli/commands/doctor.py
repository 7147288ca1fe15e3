"""``camunda-worker doctor``."""

import sys
from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, Url, User
from camunda_worker.cli.endings import ending_with_errors_told


def doctor(
    *,
    url: Url = None,
    user: User = None,
    old: Annotated[
        int,
        typer.Option(
            min=0, metavar="SECONDS", help="A task that waits longer than this for a worker is told."
        ),
    ] = 60,
    as_json: AsJson = False,
) -> None:
    """Look for what keeps workers from working: engine, credentials, rights, clock, Spin, long poll, tasks, incidents.

    It changes nothing in the engine, and asks for rights as the user that workers will be.

    \b
    Examples:
      camunda-worker doctor
      camunda-worker doctor --url https://engine.example.org/engine-rest --user orders
      camunda-worker doctor --json

    \b
    Exit codes:
      0  no errors; there may be warnings
      1  errors
      2  an option or a variable cannot be used
    """  # noqa: D301 - \b is click's: lines stay as they are
    from camunda_worker.cli.doctor import report  # noqa: PLC0415 - not for --help

    with ending_with_errors_told():
        sys.exit(report.run(access(url, user).connection(), old=old, as_json=as_json))

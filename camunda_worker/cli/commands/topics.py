"""``camunda-worker topics``."""

from datetime import timedelta
from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, Url, User
from camunda_worker.cli.endings import ending_with_errors_told


def topics(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="[TOPIC]...", help="Just these, though they have no task; else all that have."
        ),
    ] = [],  # noqa: B006 - typer's default for a list
    *,
    watch: Annotated[bool, typer.Option("--watch", help="Look again and again until Ctrl-C.")] = False,
    every: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="How often --watch looks.")] = 2,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Count the external tasks of each topic: those that wait for a worker, are locked, have failed for good.

    A failed task that is to be tried again counts as locked until then; so it does in the engine.

    \b
    Examples:
      camunda-worker topics
      camunda-worker topics --watch
      camunda-worker topics pack ship --json
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli import topics as desk  # noqa: PLC0415 - not for --help
        from camunda_worker.client import EngineClient  # noqa: PLC0415 - not for --help

        if watch and as_json:
            raise ValueError("--watch is for people, --json for programs: take one of them")
        with EngineClient(access(url, user).connection()) as client:
            if watch:
                desk.watch(client, names, timedelta(seconds=every))
            else:
                desk.show(client, names, as_json=as_json)

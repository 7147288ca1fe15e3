"""``camunda-worker show``."""

from pathlib import Path
from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, Url, User
from camunda_worker.cli.endings import ending_with_errors_told


def show(
    instance: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a process instance, running or ended.")
    ],
    *,
    svg: Annotated[
        Path | None,
        typer.Option(
            "--svg", metavar="FILE", help="Draw its diagram, with tokens, incidents and what is done."
        ),
    ] = None,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Show a process instance: where its tokens stand, who has its external tasks, variables, incidents, instances that it called.

    \b
    Examples:
      camunda-worker show 3f1c9e6a-0b1d-11ef-9a51-0242ac120002
      camunda-worker show 3f1c9e6a-0b1d-11ef-9a51-0242ac120002 --svg order.svg
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli.showing import printed  # noqa: PLC0415 - not for --help
        from camunda_worker.client import EngineClient  # noqa: PLC0415 - not for --help

        with EngineClient(access(url, user).connection()) as client:
            printed.show(client, instance, svg=svg, as_json=as_json)

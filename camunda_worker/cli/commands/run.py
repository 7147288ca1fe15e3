"""``camunda-worker run``."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import Url, User
from camunda_worker.cli.endings import ending_with_errors_told


class LogFormat(StrEnum):
    """How lines of the log look."""

    text = "text"
    json = "json"


def run(
    target: Annotated[
        str,
        typer.Argument(
            metavar="TARGET",
            help="MODULE or MODULE:NAME: a worker, a handler decorated with @subscribe, or a list of them; of a module, its worker or all"
            " its handlers.",
        ),
    ],
    *,
    url: Url = None,
    user: User = None,
    max_tasks: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="How many handlers run at once, in each process.")
    ] = None,
    processes: Annotated[
        int, typer.Option(min=1, metavar="N", help="Worker processes; what dies is started again.")
    ] = 1,
    burst: Annotated[bool, typer.Option("--burst", help="End when no task is left.")] = False,
    reload: Annotated[
        bool, typer.Option("--reload", help="Start anew when a Python file below this folder changes.")
    ] = False,
    health_port: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=65535,
            metavar="PORT",
            help="Answer /livez, /readyz and, with the extra prometheus, /metrics here; further processes at the ports that follow.",
        ),
    ] = None,
    log_format: Annotated[LogFormat, typer.Option(help="How lines of the log look.")] = LogFormat.text,
    log_level: Annotated[str, typer.Option(metavar="LEVEL", help="debug, info, warning or error.")] = "info",
) -> None:
    """Run a worker until Ctrl-C or SIGTERM; a second signal ends it at once.

    Handlers that compute want processes: Python runs one thread at a time in each. Handlers that wait want none.

    \b
    Examples:
      camunda-worker run shop.handlers
      camunda-worker run shop.app:worker --url http://localhost:8080/engine-rest --reload
      camunda-worker run shop.handlers --processes 4 --log-format json
      camunda-worker run shop.handlers --burst
      camunda-worker run shop.handlers --health-port 8000

    \b
    Exit codes:
      0  stopped by a signal, in order; or --burst has left nothing
      1  a handler's process had to be killed
      2  there is no such target, or an option cannot be used
      3  the engine refused the first poll: a wrong path, wrong credentials
    """  # noqa: D301 - \b is click's: lines stay as they are
    from camunda_worker.cli import logs, observing, running, supervision  # noqa: PLC0415 - not for --help

    with ending_with_errors_told():
        settings = running.Settings(
            target=target,
            access=access(url, user),
            max_tasks=max_tasks,
            burst=burst,
            health_port=health_port,
            json_logs=log_format is LogFormat.json,
            log_level=log_level.upper(),
        )
        logs.set_up(settings.log_level, as_json=settings.json_logs)
        observing.port_of(health_port, processes - 1)
    if processes == 1 and not reload:
        sys.exit(running.run(settings))
    sys.exit(supervision.supervise(settings, processes, reload=reload))

"""``camunda-worker engine``."""

from typing import Annotated

import typer

from camunda_worker.cli.endings import FAILED, end, ending_with_errors_told


def engine(
    version: Annotated[
        str, typer.Argument(metavar="VERSION", help="camunda-7.13 to camunda-7.24, or operaton-1.0.")
    ] = "camunda-7.24",
    *,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where it listens, on this machine.")] = 8080,
    webapps: Annotated[
        bool, typer.Option("--webapps", help="With the vendor's Cockpit, Tasklist and Admin.")
    ] = False,
    postgres: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Keep everything in this database, as postgresql://user:password@host/name;"
            " without it all is gone at the end. PGPASSWORD may hold the password.",
        ),
    ] = None,
) -> None:
    """Run a real engine on this machine until Ctrl-C: for trials, not for production.

    It needs Java 17 and, when it first downloads a version, Maven. User and password are demo; its REST API
    asks for neither.

    \b
    Examples:
      camunda-worker engine
      camunda-worker engine camunda-7.24 --webapps --port 8081
      camunda-worker engine operaton-1.0 --postgres postgresql://camunda:camunda@localhost/engine

    \b
    Exit codes:
      0  ended by Ctrl-C or SIGTERM
      1  it could not be started, or ended by itself
      2  there is no such version, or an option cannot be used
    """  # noqa: D301 - \b is click's: lines stay as they are
    from camunda_worker.cli import local  # noqa: PLC0415 - not for --help
    from camunda_worker.testing.local_engine import LocalEngineError, PortTaken  # noqa: PLC0415 - not for --help

    with ending_with_errors_told():
        try:
            local.run(version, port, webapps=webapps, postgres=postgres)
        except PortTaken as error:
            end(f"{error}; --port says another one", FAILED)
        except LocalEngineError as error:
            end(str(error), FAILED)

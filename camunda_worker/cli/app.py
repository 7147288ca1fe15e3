"""The commands."""

from collections.abc import Callable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from camunda_worker.cli.commands.check import check
from camunda_worker.cli.commands.correlate import correlate
from camunda_worker.cli.commands.deploy import deploy
from camunda_worker.cli.commands.doctor import doctor
from camunda_worker.cli.commands.engine import engine
from camunda_worker.cli.commands.evaluate import evaluate
from camunda_worker.cli.commands.incidents import incidents
from camunda_worker.cli.commands.migrate import migrate
from camunda_worker.cli.commands.new import new
from camunda_worker.cli.commands.run import run
from camunda_worker.cli.commands.scaffold import scaffold
from camunda_worker.cli.commands.show import show
from camunda_worker.cli.commands.signal import signal
from camunda_worker.cli.commands.start import start
from camunda_worker.cli.commands.topics import topics
from camunda_worker.cli.endings import ending_with_errors_told

app = typer.Typer(
    add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


def _tell_versions(asked: bool) -> None:
    if asked:
        for name in ("camunda-worker", "camunda-rest"):
            typer.echo(f"{name} {metadata.version(name)}")
        raise typer.Exit


@app.callback()
def _commands(
    context: typer.Context,
    *,
    env_file: Annotated[
        Path,
        typer.Option(metavar="PATH", help="CAMUNDA_* variables that the environment does not set."),
    ] = Path(".env"),
    version: Annotated[  # noqa: ARG001 - its callback ends the program
        bool,
        typer.Option(
            "--version",
            callback=_tell_versions,
            is_eager=True,
            help="Print the versions of camunda-worker and camunda-rest, and exit.",
        ),
    ] = False,
) -> None:
    """Workers for Camunda 7 and its forks, and what they need around them.

    Where the engine is, CAMUNDA_BASE_URL, CAMUNDA_USER, CAMUNDA_PASSWORD and others say, in the environment
    or in a file .env; or --url and --user.

    \b
    Exit codes:
      0  done
      1  the engine said no or nothing, or something was found
      2  what was typed cannot be done
      3  run: the engine refused the worker's first poll
    """  # noqa: D301 - \b is click's: lines stay as they are
    from camunda_worker.cli import dotenv_file  # noqa: PLC0415 - not for --help

    with ending_with_errors_told():
        source = context.get_parameter_source("env_file")
        dotenv_file.load(env_file, asked_for=source is not None and source.name != "DEFAULT")


_SHORT: Mapping[Callable[..., None], str] = {
    new: "Make a small project that runs.",
    scaffold: "Write handlers to begin with, from a model.",
    engine: "Run a real engine on this machine.",
    check: "Look whether models and handlers fit.",
    run: "Run a worker.",
    doctor: "Look for what keeps workers from working.",
    topics: "Count what waits, is locked and has failed.",
    show: "Show a process instance, or draw it.",
    deploy: "Deploy models.",
    start: "Start a process instance.",
    correlate: "Give a message to an instance.",
    signal: "Throw a signal.",
    evaluate: "Evaluate a decision.",
    migrate: "Move programs from the old client.",
}
for command, short_help in _SHORT.items():
    app.command(short_help=short_help)(command)
app.add_typer(incidents, name="incidents", short_help="Show what has failed; let it be tried again.")

"""``camunda-worker incidents`` and ``camunda-worker incidents retry``."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, Url, User
from camunda_worker.cli.endings import WRONG_USE, end, ending_with_errors_told

if TYPE_CHECKING:
    from camunda_worker.cli.incidents.failures import Filters

Process = Annotated[str | None, typer.Option("--process", metavar="KEY", help="Of this process.")]
Instance = Annotated[str | None, typer.Option("--instance", metavar="ID", help="Of this process instance.")]
Activity = Annotated[
    str | None, typer.Option("--activity", metavar="ID", help="At this element of the model.")
]
Topic = Annotated[
    str | None, typer.Option("--topic", metavar="TOPIC", help="Of external tasks of this topic.")
]
Message = Annotated[
    str | None,
    typer.Option("--message", metavar="TEXT", help="Whose message has this in it, in capitals or not."),
]

incidents = typer.Typer(invoke_without_command=True)


@incidents.callback()
def show(
    context: typer.Context,
    *,
    process: Process = None,
    instance: Instance = None,
    activity: Activity = None,
    topic: Topic = None,
    message: Message = None,
    details: Annotated[
        bool, typer.Option("--details", help="With error details and stack traces, of one of each kind.")
    ] = False,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Show what has failed and is not tried any more, by process, activity, topic and message.

    What failed in a called instance counts for its callers, too.

    \b
    Examples:
      camunda-worker incidents
      camunda-worker incidents --process order --details
      camunda-worker incidents --topic pack --json
    """  # noqa: D301 - \b is click's: lines stay as they are
    if context.invoked_subcommand is not None:
        if any(context.params.values()):
            end("incidents retry: write options behind retry", WRONG_USE)
        return
    with ending_with_errors_told():
        from camunda_worker.cli.incidents import failures, showing  # noqa: PLC0415 - not for --help
        from camunda_worker.client import EngineClient  # noqa: PLC0415 - not for --help

        with EngineClient(access(url, user).connection()) as client:
            found = failures.find(
                client,
                _filters(process=process, instance=instance, activity=activity, topic=topic, message=message),
            )
            showing.show(client, found, details=details, as_json=as_json)


@incidents.command(short_help="Let what has failed be tried again.")
def retry(
    *,
    process: Process = None,
    instance: Instance = None,
    activity: Activity = None,
    topic: Topic = None,
    message: Message = None,
    everything: Annotated[bool, typer.Option("--all", help="All there are; in place of filters.")] = False,
    retries: Annotated[int, typer.Option(min=1, metavar="N", help="How often it is to be tried.")] = 1,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be tried, and no more.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Let external tasks and jobs that have incidents be tried again, by filters; it shows them, and asks.

    \b
    Examples:
      camunda-worker incidents retry --topic pack --message "connection refused"
      camunda-worker incidents retry --process order --dry-run
      camunda-worker incidents retry --all --yes --retries 3

    \b
    Exit codes:
      0  all that was found is to be tried again, or nothing was found
      1  the engine said no or nothing; or the question was answered with no
      2  neither filters nor --all, or an option cannot be used
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli.incidents import retrying  # noqa: PLC0415 - not for --help
        from camunda_worker.client import EngineClient  # noqa: PLC0415 - not for --help

        filters = _filters(
            process=process, instance=instance, activity=activity, topic=topic, message=message
        )
        if filters.says_nothing is not everything:
            raise ValueError("incidents retry: give a filter, or --all, and not both")
        if not (yes or dry_run) and (as_json or not sys.stdin.isatty()):
            raise ValueError("incidents retry: nobody can be asked here; say --yes or --dry-run")
        with EngineClient(access(url, user).connection()) as client:
            code = retrying.retry(client, filters, retries, confirmed=yes, dry_run=dry_run, as_json=as_json)
    sys.exit(code)


def _filters(**given: str | None) -> "Filters":
    """Empty ones, such as of a shell's variable that is not set, would mean everything."""
    from camunda_worker.cli.incidents.failures import Filters  # noqa: PLC0415 - not for --help

    for name, value in given.items():
        if value == "":
            raise ValueError(f"--{name} is empty; leave it out")
    return Filters(**given)

"""``camunda-worker incidents retry``: what has failed is tried again."""

import sys
from collections.abc import Sequence

import typer
from attrs import asdict, define, field
from rich.console import Console
from rich.progress import track

from camunda_worker.cli import printing
from camunda_worker.cli.endings import FAILED
from camunda_worker.cli.incidents.failures import EXTERNAL_TASK, JOB, Failure, Filters, find
from camunda_worker.cli.incidents.showing import kinds
from camunda_worker.client import EngineClient
from camunda_worker.errors import CamundaError, EngineError


@define
class Outcome:
    """What has become of the failures that were asked for.

    Attributes:
        retried: They have retries again.
        gone: They went on, or were cancelled, meanwhile.
        others: Incidents of types of your own, which have nothing to try.
        refused: By id of the incident, what the engine said.
        left: Not asked for any more, since the engine does not answer.
    """

    retried: int = 0
    gone: int = 0
    others: int = 0
    refused: dict[str, str] = field(factory=dict)
    left: int = 0

    @property
    def exit_code(self) -> int:
        """Whether all that could be tried is tried."""
        return FAILED if self.refused or self.left else 0


def retry(
    client: EngineClient, filters: Filters, retries: int, *, confirmed: bool, dry_run: bool, as_json: bool
) -> int:
    """Find what matches, ask whether it is meant, try it again, and return the exit code."""
    failures = find(client, filters)
    if not as_json:
        kinds(failures)
    if failures and not dry_run and not confirmed:
        typer.confirm(f"Try {_counted(failures)} again?", abort=True, err=True)
    outcome = Outcome() if dry_run else carry_out(client, failures, retries)
    if as_json:
        told: dict[str, object] = asdict(outcome)
        printing.data({"found": len(failures), **told})
    elif failures and not dry_run:
        _tell(outcome)
    return outcome.exit_code


def carry_out(client: EngineClient, failures: Sequence[Failure], retries: int) -> Outcome:
    """Each of them, one after the other."""
    outcome, console = Outcome(), Console(stderr=True)
    shown = track(failures, "trying again", console=console, disable=not console.is_terminal, transient=True)
    for position, failure in enumerate(shown):
        try:
            _retry(client, failure, retries, outcome)
        except EngineError as error:
            outcome.refused[failure.id] = str(error)
        except CamundaError as error:  # no engine answers: the next would have to wait for none, too
            outcome.refused[failure.id] = str(error)
            outcome.left = len(failures) - position - 1
            break
    return outcome


def _retry(client: EngineClient, failure: Failure, retries: int, outcome: Outcome) -> None:
    if failure.type not in {EXTERNAL_TASK, JOB}:
        outcome.others += 1
    elif client.incidents.retry_failed(incident_id=failure.id, retries=retries):
        outcome.retried += 1
    else:
        outcome.gone += 1


def _tell(outcome: Outcome) -> None:
    words = [f"{outcome.retried} to be tried again"]
    if outcome.gone:
        words.append(f"{outcome.gone} gone meanwhile")
    if outcome.others:
        words.append(f"{outcome.others} of types that cannot be tried, left alone")
    if outcome.left:
        words.append(f"{outcome.left} not asked for, since the engine does not answer")
    print(", ".join(words))  # noqa: T201 - the command's output
    for incident, reason in outcome.refused.items():
        print(f"camunda-worker: incident {incident}: {reason}", file=sys.stderr)  # noqa: T201 - its own voice


def _counted(failures: Sequence[Failure]) -> str:
    return "this one" if len(failures) == 1 else f"these {len(failures)}"

"""The list of what has failed: by kind for people, each for programs."""

from collections.abc import Mapping, Sequence

from attrs import asdict
from rich.text import Text

from camunda_worker.cli import printing
from camunda_worker.cli.incidents.failures import Failure
from camunda_worker.client import EngineClient


def show(client: EngineClient, failures: Sequence[Failure], *, details: bool, as_json: bool) -> None:
    """Print what was found."""
    if as_json:
        printing.data([_told(client, one, details=details) for one in failures])
        return
    kinds(failures)
    if details:
        for alike in _alike(failures):
            _at_length(client, alike)


def kinds(failures: Sequence[Failure]) -> None:
    """Print a line for those that have failed alike, the most first."""
    rows = [
        {
            "count": len(alike),
            "process": alike[0].process,
            "activity": alike[0].activity_id,
            "topic": alike[0].topic or alike[0].type,
            "first": min((one.since for one in alike if one.since), default=None),
            "message": printing.shortened(alike[0].message),
        }
        for alike in _alike(failures)
    ]
    printing.rows(rows, as_json=False, nothing="no incidents")


def _alike(failures: Sequence[Failure]) -> Sequence[Sequence[Failure]]:
    found: dict[object, list[Failure]] = {}
    for one in failures:
        kind = (one.type, one.process, one.activity_id, one.topic, one.message)
        found.setdefault(kind, []).append(one)
    return sorted(found.values(), key=len, reverse=True)


def _at_length(client: EngineClient, alike: Sequence[Failure]) -> None:
    """The details of one of them."""
    one = alike[0]
    console = printing.console()
    console.print(Text(f"{one.activity_id}, instance {one.process_instance_id}", style="bold"))
    console.print(Text(one.details(client) or "no details"), soft_wrap=True)
    console.print()


def _told(client: EngineClient, failure: Failure, *, details: bool) -> Mapping[str, object]:
    told: dict[str, object] = asdict(failure)
    return told | {"details": failure.details(client)} if details else told

"""All checks, one after the other, and what is printed of them."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import asdict
from rich.console import Console
from rich.text import Text

from camunda_worker.cli import printing
from camunda_worker.cli.doctor import access, polls, rights, variables, work
from camunda_worker.cli.doctor.finding import Finding, warning
from camunda_worker.cli.endings import FAILED
from camunda_worker.cli.levels import Level, marked
from camunda_worker.client import EngineClient
from camunda_worker.connection import Connection
from camunda_worker.errors import CamundaError

Check = Callable[[EngineClient], Iterator[Finding]]


def run(connection: Connection, *, old: int, as_json: bool) -> int:
    """Look at everything, print it, and return the exit code.

    Args:
        connection: To the engine.
        old: Seconds after which a task that waits for a worker is told.
        as_json: Print JSON.
    """
    console = Console(highlight=False)
    if not as_json:
        console.print(Text(connection.base_url, style="bold"))
    findings = []
    for finding in examine(connection, old=old):
        findings.append(finding)
        if not as_json:
            console.print(marked(finding.level, Text(finding.text), finding.advice, name=finding.check))
            sys.stdout.flush()
    errors = _count(findings, Level.ERROR)
    if as_json:
        shown: list[dict[str, object]] = [asdict(one) for one in findings]
        printing.data({"url": connection.base_url, "errors": errors, "findings": shown})
    else:
        console.print(f"\nerrors: {errors}, warnings: {_count(findings, Level.WARNING)}")
    return FAILED if errors else 0


def examine(connection: Connection, *, old: int) -> Iterator[Finding]:
    """Each finding as soon as it is there; when nobody lets us in, nothing more can be seen."""
    yield from variables.misspelt(os.environ)
    with EngineClient(connection) as client:
        entrance = list(access.reach(client, connection))
        yield from entrance
        if any(one.level is Level.ERROR for one in entrance):
            return
        checks: Mapping[str, Check] = {
            "rights": rights.check,
            "clock": access.clock,
            "Spin": polls.spin,
            "long poll": polls.long_poll,
            "topics": work.waiting(old),
            "incidents": work.incidents,
        }
        for name, check in checks.items():
            yield from _told(name, check, client)


def _told(name: str, check: Check, client: EngineClient) -> Iterator[Finding]:
    try:
        yield from check(client)
    except CamundaError as error:
        yield warning(
            name, f"could not be looked at: {error}", "Try again; see the engine's log if it stays so."
        )


def _count(findings: Sequence[Finding], level: Level) -> int:
    return sum(one.level is level for one in findings)

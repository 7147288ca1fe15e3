"""What a worker's start tells: which engine, which topics, which limits."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import evolve
from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from camunda_worker.cli.burst import UntilNothingIsLeft
from camunda_worker.cli.flavour import flavour
from camunda_worker.client import EngineClient
from camunda_worker.engine import Engine
from camunda_worker.errors import CamundaError
from camunda_worker.rest_engine import RestEngine
from camunda_worker.subscription import AnySubscription
from camunda_worker.worker import ExternalTaskWorker

if TYPE_CHECKING:
    from camunda_worker.cli.running import Settings

_PATIENCE = timedelta(seconds=3)


def show(worker: ExternalTaskWorker, settings: "Settings") -> None:
    """Tell on one screen what runs where; in a log for programs, on one line."""
    engine = _engine_line(worker.engine)
    if settings.json_logs:
        topics = [one.topic for one in worker.subscriptions]
        extra = {"engine": str(worker.engine), "engine_version": engine, "topics": topics}
        logging.getLogger("camunda_worker").info("starting", extra=extra | {"max_tasks": worker.max_tasks})
        return
    console = Console(stderr=True)
    if not console.is_terminal:
        console = Console(stderr=True, width=100)
    console.print(screen(worker, settings, engine))


def screen(worker: ExternalTaskWorker, settings: "Settings", engine: str) -> Panel:
    """The screen."""
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column(overflow="fold")
    facts.add_row("engine", str(worker.engine))
    facts.add_row("", engine)
    facts.add_row("at once", f"{worker.max_tasks} tasks in each process")
    if settings.burst:
        facts.add_row("until", "nothing is left")
    stop = Text("Ctrl-C stops it in order; a second one at once", style="dim")
    title = f"camunda-worker · {settings.target}"
    shown = Group(facts, "", _topics(worker.subscriptions), "", stop)
    return Panel.fit(shown, title=title, title_align="left", border_style="cyan")


def _topics(subscriptions: Sequence[AnySubscription]) -> Table:
    """A column is shown if any topic has something for it."""
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    columns = zip(_TITLES, *map(_row, subscriptions), strict=True)
    shown = [column for column in columns if any(column[1:])]
    for title, *_ in shown:
        made.add_column(title, overflow="fold")
    for row in zip(*(cells for _, *cells in shown), strict=True):
        made.add_row(*row)
    return made


_TITLES = ("topic", "handler", "lock", "cap", "retries", "only")


def _row(one: AnySubscription) -> tuple[str, ...]:
    cap = "" if one.max_tasks is None else str(one.max_tasks)
    delays = ", ".join(f"{delay.total_seconds():g}" for delay in one.retry.delays)
    return (
        one.topic,
        one.name,
        f"{one.lock_duration.total_seconds():g} s",
        cap,
        delays and f"{delays} s",
        _only(one),
    )


FILTERS = (
    "business_key",
    "process_definition_id",
    "process_definition_id_in",
    "process_definition_key",
    "process_definition_key_in",
    "process_definition_version_tag",
    "process_variables",
    "tenant_id_in",
    "without_tenant_id",
)
"""The terms of a subscription that leave tasks to others."""


def _only(one: AnySubscription) -> str:
    """The filters, without the values of variables."""
    told = []
    for name in FILTERS:
        value = getattr(one, name)
        match value:
            case str():
                told.append(f"{name}={value}")
            case list() | tuple():
                told.append(f"{name}={','.join(value)}")
            case _ if value:  # values of variables may be nobody's business
                told.append(name)
    return ", ".join(told)


def _engine_line(engine: Engine) -> str:
    """Version and flavour, or why they are not known."""
    if isinstance(engine, UntilNothingIsLeft):
        engine = engine.engine
    if not isinstance(engine, RestEngine):
        return ""
    try:
        with EngineClient(evolve(engine.connection, timeout=_PATIENCE)) as client:
            version = client.version()
            return f"{flavour(client.rest, version)} {version}"
    except (CamundaError, TypeError) as error:  # a token source may be for asynchronous clients only
        return f"not known yet: {error}"

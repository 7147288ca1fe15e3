"""``camunda-worker topics``: what waits, what is worked on and what has failed, counted by the engine."""

import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import islice

from attrs import asdict, frozen
from rich.console import Group, RenderableType
from rich.live import Live
from rich.text import Text

from camunda_rest.api.external_task import get_topic_names
from camunda_rest.models import ExternalTaskDto
from camunda_worker.cli import printing
from camunda_worker.client import EngineClient
from camunda_worker.client.external_tasks import ExternalTasks
from camunda_worker.client.filters.external_tasks import ExternalTaskFilters
from camunda_worker.errors import CamundaError, InvalidRequest

_MOST_LOCKED = 250
"""Locked tasks of a topic whose workers are looked at: one page."""
_OF_A_RUN = re.compile(r"-\d+-[0-9a-f]{8}$")
"""What a worker adds to its label and host for each run."""
_NOTHING = "no external tasks"


@frozen
class Topic:
    """How a topic stands; each task is counted once.

    Attributes:
        waiting: Tasks that a worker could fetch now.
        locked: Tasks that a worker has, or that wait for their next try after a failure.
        failed: Tasks that are not tried any more.
        suspended: Tasks that wait, but for their instance to be activated.
        oldest_waiting_seconds: How long ago the oldest of those that wait was created; None if none waits, and of
            engines before 7.24.
        workers: Who holds the locks, by worker ids without what is new with each run; those of the first 250.
    """

    waiting: int
    locked: int
    failed: int
    suspended: int
    oldest_waiting_seconds: float | None
    workers: Sequence[str]


def show(client: EngineClient, wanted: Sequence[str], *, as_json: bool) -> None:
    """Print how topics stand now."""
    topics = look(client, wanted)
    if as_json:
        printing.data({"topics": {name: asdict(topic) for name, topic in topics.items()}})
    else:
        printing.rows(_rows(topics), as_json=False, nothing=_NOTHING)


def watch(client: EngineClient, wanted: Sequence[str], every: timedelta) -> None:
    """Show how topics stand until Ctrl-C; when the engine does not answer, that is told, and it is asked again.

    Raises:
        CamundaError: Of the first look.
    """
    shown = _screen(look(client, wanted))
    with suppress(KeyboardInterrupt), Live(shown, console=printing.console(), auto_refresh=False) as live:
        while True:
            live.refresh()
            time.sleep(every.total_seconds())
            try:
                shown = _screen(look(client, wanted))
            except CamundaError as error:
                live.update(Group(shown, Text(f"not as of now: {error}", style="red")))
            else:
                live.update(shown)


def look(client: EngineClient, wanted: Sequence[str] = ()) -> dict[str, Topic]:
    """Those that have tasks, or just those that are wanted, whether they have any: some six requests for each.

    Args:
        client: Of the engine.
        wanted: Names of topics; empty for all.
    """
    names = wanted or get_topic_names.sync(client=client.rest)
    return {name: _look(client.external_tasks, name) for name in sorted(names)}


def _look(tasks: ExternalTasks, name: str) -> Topic:
    locked = tasks.list(topic_name=name, locked=True, with_retries_left=True)
    waiting = tasks.list(**_free(name)).count()
    held = locked.count()
    return Topic(
        waiting=waiting,
        locked=held,
        failed=tasks.list(topic_name=name, no_retries_left=True).count(),
        suspended=tasks.list(
            topic_name=name, not_locked=True, with_retries_left=True, suspended=True
        ).count(),
        oldest_waiting_seconds=_age(oldest_waiting(tasks, name)) if waiting else None,
        workers=_workers(islice(locked, _MOST_LOCKED)) if held else (),
    )


def oldest_waiting(tasks: ExternalTasks, topic: str) -> ExternalTaskDto | None:
    """The one of those that a worker could fetch that was created first; old engines tell some other one of them."""
    by_age: ExternalTaskFilters = {**_free(topic), "sort_by": "createTime", "sort_order": "asc"}
    try:
        return tasks.list(**by_age).first()
    except InvalidRequest:
        return tasks.list(**_free(topic)).first()


def _free(topic: str) -> ExternalTaskFilters:
    return {"topic_name": topic, "not_locked": True, "with_retries_left": True, "active": True}


def _age(task: ExternalTaskDto | None) -> float | None:
    """Seconds by our clock since a task was created."""
    if task is None or task.create_time is None:
        return None
    return max(round((datetime.now(UTC) - task.create_time).total_seconds(), 1), 0.0)


def _workers(tasks: Iterable[ExternalTaskDto]) -> Sequence[str]:
    """Who has most comes first."""
    found = Counter(_OF_A_RUN.sub("", task.worker_id) for task in tasks if task.worker_id)
    return [worker for worker, _ in found.most_common()]


def _screen(topics: Mapping[str, Topic]) -> RenderableType:
    return printing.shown(_rows(topics)) if topics else _NOTHING


def _rows(topics: Mapping[str, Topic]) -> Sequence[Mapping[str, object]]:
    return [
        {
            "topic": name,
            "waiting": one.waiting,
            "oldest": None
            if one.oldest_waiting_seconds is None
            else printing.age(timedelta(seconds=one.oldest_waiting_seconds)),
            "locked": one.locked,
            "failed": one.failed,
            "suspended": one.suspended or None,
            "handled by": ", ".join(one.workers) or None,
        }
        for name, one in topics.items()
    ]

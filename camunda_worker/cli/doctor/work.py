"""Tasks that nobody fetches, and what has failed for good."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from camunda_worker.cli import printing
from camunda_worker.cli.doctor.finding import Finding, ok, warning
from camunda_worker.cli.topics import oldest_waiting
from camunda_worker.client import EngineClient

_MOST = 10
"""Kinds of incidents that are told."""


def waiting(old: int) -> Callable[[EngineClient], Iterator[Finding]]:
    """Topics with tasks that could be fetched for longer than `old` seconds."""

    def topics(client: EngineClient) -> Iterator[Finding]:
        free = client.external_tasks.count_by_topic(not_locked=True, with_retries_left=True, active=True)
        left = dict(sorted(free.items()))
        neglected = [told for topic, count in left.items() if (told := _neglected(client, topic, count, old))]
        yield from neglected
        if not neglected:
            yield ok("topics", "no task has been waiting for a worker")

    return topics


def _neglected(client: EngineClient, topic: str, count: int, old: int) -> Finding | None:
    """What to say if the oldest task has waited too long; an engine before 7.24 does not tell since when."""
    oldest = oldest_waiting(client.external_tasks, topic)
    if oldest is None:
        return None
    tasks = "1 task waits" if count == 1 else f"{count} tasks wait"
    since = ""
    if oldest.create_time is not None:
        age = datetime.now(UTC) - (oldest.lock_expiration_time or oldest.create_time)
        if age < timedelta(seconds=old):
            return None
        since = f", one for {printing.age(age)}"
    return warning(
        "topics",
        f"{topic}: {tasks} for a worker{since}",
        "Run a worker for this topic (is its name spelled so, do its filters match?), or more of them.",
    )


def incidents(client: EngineClient) -> Iterator[Finding]:
    """Open incidents, by type and message."""
    found = Counter(
        (
            str(one.incident_type),
            str(one.activity_id),
            printing.shortened(one.incident_message or "no message"),
        )
        for one in client.incidents.list()
    )
    if not found:
        yield ok("incidents", "none")
    for (kind, activity, message), count in found.most_common(_MOST):
        yield warning(
            "incidents",
            f"{count} x {kind} at {activity}: {message}",
            "Mend the cause, then let it be tried again: camunda-worker incidents retry, or Cockpit.",
        )
    if len(found) > _MOST:
        yield warning(
            "incidents", f"and {len(found) - _MOST} other kinds", "camunda-worker incidents shows them all."
        )

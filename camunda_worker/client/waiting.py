"""Waiting for a process instance: looking again and again, with growing pauses, until a deadline."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeVar

from camunda_rest.api.historic_process_instance import get_historic_process_instance
from camunda_rest.api.process_instance import get_activity_instance_tree
from camunda_rest.models import ActivityInstanceDto, HistoricProcessInstanceDto
from camunda_worker.checks import a_timedelta
from camunda_worker.client.advice import about_instance, about_past_instance
from camunda_worker.client.arguments import Id, given
from camunda_worker.client.steps import Pause, Steps, read
from camunda_worker.errors import NoSuchInstance

T = TypeVar("T")

_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0
"""Seconds."""


def until_ended(process_instance_id: Id, timeout: timedelta) -> Steps[HistoricProcessInstanceDto]:
    """Wait for an instance's end; the history has it in the same transaction."""
    given("process_instance_id", process_instance_id)

    def look() -> Steps[HistoricProcessInstanceDto | None]:
        call = read(get_historic_process_instance, id=process_instance_id)
        instance = yield from about_past_instance(call)
        return instance if instance.end_time is not None else None

    return (yield from _until(look, process_instance_id, "has not ended", timeout))


def until_at(process_instance_id: Id, activity_id: str, timeout: timedelta) -> Steps[ActivityInstanceDto]:
    """Wait until an activity of an instance has begun."""
    given("process_instance_id", process_instance_id)
    given("activity_id", activity_id)

    def look() -> Steps[ActivityInstanceDto | None]:
        tree = yield from _tree(process_instance_id)
        return next((one for one in _activities(tree) if one.activity_id == activity_id), None)

    return (yield from _until(look, process_instance_id, f"is not at {activity_id!r}", timeout))


def _until(
    look: Callable[[], Steps[T | None]], process_instance_id: Id, in_vain: str, timeout: timedelta
) -> Steps[T]:
    a_timedelta("timeout", timeout)
    deadline, pause = time.monotonic() + timeout.total_seconds(), _FIRST_PAUSE
    while (found := (yield from look())) is None:
        left = deadline - time.monotonic()
        if left <= 0:
            where = yield from _where(process_instance_id)
            raise TimeoutError(
                f"process instance {process_instance_id} {in_vain} after {timeout.total_seconds():g} s: {where}"
            )
        yield Pause(min(pause, left))
        pause = min(pause * 1.5, _LONGEST_PAUSE)
    return found


def _where(process_instance_id: Id) -> Steps[str]:
    """Where an instance stands, in words."""
    try:
        tree = yield from _tree(process_instance_id)
    except NoSuchInstance:
        return "it has just ended"
    begun = [one for one in _activities(tree) if not one.child_activity_instances and one is not tree]
    places = [f"at {one.activity_id!r}{_trouble(one.incidents)}" for one in begun]
    places += [
        f"before {one.activity_id!r}{_trouble(one.incidents)}"
        for scope in _activities(tree)
        for one in scope.child_transition_instances or ()
    ]
    return f"it is {', '.join(places) or 'nowhere'}"


def _tree(process_instance_id: Id) -> Steps[ActivityInstanceDto]:
    return about_instance(read(get_activity_instance_tree, id=process_instance_id))


def _trouble(incidents: object) -> str:
    return " with an incident" if incidents else ""


def _activities(tree: ActivityInstanceDto) -> Iterator[ActivityInstanceDto]:
    yield tree
    for child in tree.child_activity_instances or ():
        yield from _activities(child)

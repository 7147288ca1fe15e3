"""The path that an instance took, as the engine's history has it, and in words."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import TypeAlias

from attrs import frozen

from camunda_rest.api.process_definition import get_process_definition_bpmn_20_xml
from camunda_rest.api.process_instance import get_activity_instance_tree
from camunda_rest.models import (
    ActivityInstanceDto,
    HistoricActivityInstanceDto,
    HistoricProcessInstanceDto,
    IncidentDto,
    ProcessInstanceDto,
)
from camunda_worker.client import EngineClient
from camunda_worker.errors import EngineError

Instance: TypeAlias = str | ProcessInstanceDto | HistoricProcessInstanceDto
"""An instance's id, or what the client returned of it, such as a `StartedInstance`."""


def id_of(instance: Instance) -> str:
    """The instance's id.

    Raises:
        TypeError: It is no instance.
    """
    id_ = instance if isinstance(instance, str) else getattr(instance, "id", None)
    if not isinstance(id_, str) or not id_:
        raise TypeError(f"instance: give a process instance or its id, not {instance!r}")
    return id_


@frozen
class InstancePath:
    """What happened to an instance until now; `str` of it is what failure texts show.

    Attributes:
        instance: The instance itself.
        activities: In the order in which they began.
        before: Activities that are still to begin, or to be left, by a job.
        incidents: Those that are open.
    """

    instance: HistoricProcessInstanceDto
    activities: Sequence[HistoricActivityInstanceDto]
    before: Sequence[str] = ()
    incidents: Sequence[IncidentDto] = ()

    @property
    def waiting_at(self) -> list[str]:
        """Ids of activities that have begun and not ended; scopes, such as subprocesses, are among them."""
        return [str(one.activity_id) for one in self.activities if one.end_time is None]

    @property
    def passed(self) -> list[str]:
        """Ids of activities that have ended and were not cancelled."""
        return [str(one.activity_id) for one in self.activities if one.end_time and not one.canceled]

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        if self.instance.end_time is not None:
            return "it has ended" if self.instance.state == "COMPLETED" else f"it is {self.instance.state}"
        places = [f"at {one!r}" for one in self.waiting_at] + [f"by a job at {one!r}" for one in self.before]
        return f"it waits {', '.join(places) or 'nowhere'}"

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"process instance {self.instance.id} of {self.instance.process_definition_key!r}: {self.place}"
        yield "path taken:"
        width = max((len(str(one.activity_id)) for one in self.activities), default=0)
        for one in self.activities:
            began = _seconds(self.instance.start_time, one.start_time)
            yield f"  +{began:.3f} s  {one.activity_id!s:{width}}  {_state(one)}"
        for incident in self.incidents:
            yield f"incident at {incident.activity_id!r} ({incident.incident_type}): {incident.incident_message}"


def _state(activity: HistoricActivityInstanceDto) -> str:
    if activity.end_time is None:
        return "waits"
    took = _seconds(activity.start_time, activity.end_time)
    return f"{'cancelled' if activity.canceled else 'done'} after {took:.3f} s"


def _seconds(since: datetime | None, until: datetime | None) -> float:
    return (until - since).total_seconds() if since and until else 0.0


def read_path(client: EngineClient, instance: Instance) -> InstancePath:
    """Ask the engine: ``POST /history/activity-instance`` and others.

    Raises:
        NoSuchInstance: The history does not have the instance.
    """
    id_ = id_of(instance)
    past = client.history.instance(id_)
    activities = client.history.activities(process_instance_id=id_, sort_by="occurrence", sort_order="asc")
    return InstancePath(
        past,
        tuple(activities),
        () if past.end_time else tuple(_before(client, id_)),
        tuple(client.incidents.list(process_instance_id=id_)),
    )


def ids_in_model(client: EngineClient, instance: HistoricProcessInstanceDto) -> Collection[str]:
    """What can stand in a path, and other ids: ``GET /process-definition/{id}/xml``.

    Raises:
        NotFound: Its definition was removed.
    """
    model = get_process_definition_bpmn_20_xml.sync(str(instance.process_definition_id), client=client.rest)
    ids = set(re.findall(r"""\sid\s*=\s*["']([^"']+)""", model.bpmn_20_xml or ""))
    return ids | {f"{one}#multiInstanceBody" for one in ids}


def _before(client: EngineClient, instance_id: str) -> list[str]:
    try:
        tree = get_activity_instance_tree.sync(instance_id, client=client.rest)
    except EngineError:  # ended meanwhile, which the engine says with a 404 or a 500
        return []
    return list(_transitions(tree))


def _transitions(tree: ActivityInstanceDto) -> Iterator[str]:
    for transition in tree.child_transition_instances or ():
        yield str(transition.activity_id)
    for child in tree.child_activity_instances or ():
        yield from _transitions(child)

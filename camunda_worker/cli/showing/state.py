"""How an instance stands, by the engine and its history."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from camunda_rest.api.process_definition import get_process_definition_bpmn_20_xml
from camunda_rest.api.process_instance import get_activity_instance_tree
from camunda_rest.models import (
    ActivityInstanceDto,
    ExternalTaskDto,
    HistoricActivityInstanceDto,
    HistoricProcessInstanceDto,
    TransitionInstanceDto,
)
from camunda_worker.bpmn.drawing.marks import Marks
from camunda_worker.bpmn.model import Model
from camunda_worker.cli.incidents.failures import Failure, Filters, find
from camunda_worker.client import EngineClient
from camunda_worker.errors import NotFound
from camunda_worker.variables import Variables


@frozen
class State:
    """An instance.

    Attributes:
        instance: What the history has of it.
        places: Where its tokens stand: activities, or those that a job is still to begin or to leave.
        past: Its activities so far, in the order in which they began.
        variables: Its own, with their last values.
        failures: What has failed in it, or in what it called.
        troubled: How many incidents each of its activities has.
        called: Instances that it called.
        tasks: Its external tasks, by the ids of the activity instances where their tokens stand.
    """

    instance: HistoricProcessInstanceDto
    places: Sequence[ActivityInstanceDto | TransitionInstanceDto]
    past: Sequence[HistoricActivityInstanceDto]
    variables: Variables
    failures: Sequence[Failure]
    troubled: Mapping[str, int]
    called: Sequence[HistoricProcessInstanceDto] = field(factory=tuple)
    tasks: Mapping[str | None, ExternalTaskDto] = field(factory=dict)

    def marks(self, model: Model) -> Marks:
        """The same for a picture of its model."""
        return Marks(
            tokens=Counter(str(one.activity_id) for one in self.places),
            incidents=self.troubled,
            done=frozenset(self._done()) | frozenset(self._taken(model)),
        )

    def _done(self) -> Iterator[str]:
        return (str(one.activity_id) for one in self.past if one.end_time and not one.canceled)

    def _taken(self, model: Model) -> Iterator[str]:
        """Flows from what has ended to what began then or later; the history has no word of flows themselves."""
        for flow in model.of_kind("sequenceFlow"):
            ends = [
                one.end_time for one in self._of(flow.get("sourceRef")) if one.end_time and not one.canceled
            ]
            begins = [one.start_time for one in self._of(flow.get("targetRef")) if one.start_time]
            if ends and begins and min(ends) <= max(begins):
                yield flow.id

    def _of(self, activity: str | None) -> Iterator[HistoricActivityInstanceDto]:
        return (one for one in self.past if one.activity_id == activity)


def look(client: EngineClient, process_instance_id: str) -> State:
    """Ask for all of it.

    Raises:
        NoSuchInstance: The history does not have it.
    """
    instance = client.history.instance(process_instance_id)
    past = client.history.activities(
        process_instance_id=process_instance_id, sort_by="startTime", sort_order="asc"
    )
    incidents = client.incidents.list(process_instance_id=process_instance_id)
    return State(
        instance=instance,
        places=_places(client, process_instance_id),
        past=list(past),
        variables=client.history.variables_of(process_instance_id),
        failures=find(client, Filters(instance=process_instance_id)),
        troubled=Counter(str(one.activity_id) for one in incidents),
        called=list(client.history.instances(super_process_instance_id=process_instance_id)),
        tasks={
            one.activity_instance_id: one
            for one in client.external_tasks.list(process_instance_id=process_instance_id)
        },
    )


def model_of(client: EngineClient, state: State) -> Model:
    """The model of an instance's own version: ``GET /process-definition/{id}/xml``."""
    definition = str(state.instance.process_definition_id)
    found = get_process_definition_bpmn_20_xml.sync(definition, client=client.rest)
    return Model.of(found.bpmn_20_xml or "", definition)


def _places(
    client: EngineClient, process_instance_id: str
) -> Sequence[ActivityInstanceDto | TransitionInstanceDto]:
    """``GET /process-instance/{id}/activity-instances``; nowhere, when it has ended."""
    try:
        tree = get_activity_instance_tree.sync(process_instance_id, client=client.rest)
    except NotFound:
        return ()
    return list(_leaves(tree))


def _leaves(tree: ActivityInstanceDto) -> Iterator[ActivityInstanceDto | TransitionInstanceDto]:
    children = tree.child_activity_instances or []
    transitions = tree.child_transition_instances or []
    if not children and not transitions:
        yield tree
    for child in children:
        yield from _leaves(child)
    yield from transitions

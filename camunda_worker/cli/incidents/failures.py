"""What has failed, found by filters."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from attrs import field, frozen

from camunda_rest.api.process_definition import get_process_definition
from camunda_rest.models import IncidentDto
from camunda_worker.client import EngineClient
from camunda_worker.client.filters.external_tasks import ExternalTaskFilters
from camunda_worker.client.filters.incidents import IncidentFilters
from camunda_worker.errors import AccessDenied, NotFound

EXTERNAL_TASK, JOB = "failedExternalTask", "failedJob"


@frozen(kw_only=True)
class Filters:
    """Which failures; those that a called instance has count for its callers, too.

    Attributes:
        process: Key of the process.
        instance: Id of the process instance.
        activity: Id of the activity in the model.
        topic: Of the external task.
        message: A part of the incident's message, in capitals or not.
    """

    process: str | None = None
    instance: str | None = None
    activity: str | None = None
    topic: str | None = None
    message: str | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether everything is meant."""
        return self == Filters()


@frozen(kw_only=True)
class Failure:
    """An open incident at the place where it began.

    Attributes:
        id: Of the incident.
        type: ``failedExternalTask``, ``failedJob``, or one of your own.
        process: Key of the process.
        process_instance_id: Where it is.
        activity_id: What has failed.
        topic: Of an external task.
        message: What its worker, or the engine, told in short.
        since: When it was raised.
        configuration: Id of the external task or job.
    """

    id: str
    type: str
    process: str
    process_instance_id: str
    activity_id: str
    topic: str | None
    message: str
    since: datetime | None
    configuration: str

    def details(self, client: EngineClient) -> str | None:
        """What is told at length: the worker's error details, or the engine's stack trace."""
        try:
            if self.type == EXTERNAL_TASK:
                return client.external_tasks.error_details(self.configuration)
            return client.jobs.stacktrace(self.configuration) if self.type == JOB else None
        except NotFound:
            return None  # it went on meanwhile


def find(client: EngineClient, filters: Filters) -> list[Failure]:
    """All that match, each once, however many callers have an incident because of it."""
    search = _Search(client, filters)
    return list({failure.id: failure for failure in search.run()}.values())


@frozen
class _Search:
    client: EngineClient
    filters: Filters
    _keys: dict[str, str] = field(factory=dict, init=False)
    """Of processes, by the ids of their definitions."""

    def run(self) -> Iterator[Failure]:
        topics = self._topics()
        for incident in self.client.incidents.list(**self._asked()):
            root = self._root(incident) if self._matches(incident) else None
            if root is None:
                continue
            failure = self._failure(root, topics)
            if self._is_wanted(failure):
                yield failure

    def _asked(self) -> IncidentFilters:
        """What the engine sorts out; an old one may ignore it, so that it is looked at again."""
        asked: IncidentFilters = {}
        if self.filters.process is not None:
            asked["process_definition_key_in"] = [self.filters.process]
        if self.filters.instance is not None:
            asked["process_instance_id"] = self.filters.instance
        if self.filters.activity is not None:
            asked["activity_id"] = self.filters.activity
        return asked

    def _matches(self, incident: IncidentDto) -> bool:
        return (
            self.filters.instance in {None, incident.process_instance_id}
            and self.filters.activity in {None, incident.activity_id}
            and (self.filters.process is None or self.filters.process == self._key(incident))
        )

    def _is_wanted(self, failure: Failure) -> bool:
        message = self.filters.message
        return self.filters.topic in {None, failure.topic} and (
            message is None or message.casefold() in failure.message.casefold()
        )

    def _topics(self) -> Mapping[str | None, str | None]:
        """By id of an external task that is not tried any more."""
        asked: ExternalTaskFilters = {"no_retries_left": True}
        if self.filters.topic is not None:
            asked["topic_name"] = self.filters.topic
        return {task.id: task.topic_name for task in self.client.external_tasks.list(**asked)}

    def _root(self, incident: IncidentDto) -> IncidentDto | None:
        root = incident.root_cause_incident_id
        if root in {None, incident.id}:
            return incident
        try:
            return self.client.incidents.get(root)
        except NotFound:
            return None  # it has ended meanwhile

    def _key(self, incident: IncidentDto) -> str:
        definition = str(incident.process_definition_id)
        if definition not in self._keys:
            try:
                found = get_process_definition.sync(definition, client=self.client.rest)
                self._keys[definition] = str(found.key)
            except (NotFound, AccessDenied):  # who may see instances need not see definitions
                self._keys[definition] = definition.partition(":")[0]
        return self._keys[definition]

    def _failure(self, root: IncidentDto, topics: Mapping[str | None, str | None]) -> Failure:
        return Failure(
            id=str(root.id),
            type=str(root.incident_type),
            process=self._key(root),
            process_instance_id=str(root.process_instance_id),
            activity_id=str(root.failed_activity_id or root.activity_id),
            topic=topics.get(root.configuration),
            message=root.incident_message or "",
            since=root.incident_timestamp,
            configuration=str(root.configuration),
        )

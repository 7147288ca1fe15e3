"""``client.incidents``: what has failed and is not tried again."""

from typing import Unpack

from attrs import frozen

from camunda_rest.api.incident import get_incident, get_incidents, get_incidents_count, resolve_incident
from camunda_rest.models import IncidentDto
from camunda_worker.client import external_tasks, jobs
from camunda_worker.client.arguments import Id, at_least, given, listed
from camunda_worker.client.filters import checked
from camunda_worker.client.filters.incidents import IncidentFilters
from camunda_worker.client.listing import AsyncListing, Listing, Pages, Query
from camunda_worker.client.steps import AsyncSend, Call, Send, Steps, read, write
from camunda_worker.errors import NotFound

_SET_RETRIES = {"failedJob": jobs.set_retries, "failedExternalTask": external_tasks.retry}
"""By type of incident, how what has failed is tried again."""


@frozen
class Incidents:
    """Open incidents, for `EngineClient`."""

    _send: Send

    def get(self, incident_id: Id) -> IncidentDto:
        """An open incident: ``GET /incident/{id}``.

        Raises:
            NotFound: It does not exist, or has ended.
        """
        return self._send(_get(incident_id))

    def list(self, **filters: Unpack[IncidentFilters]) -> Listing[IncidentDto]:
        """Open incidents, by id: ``GET /incident``.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, _query(filters))

    def resolve(self, incident_id: Id) -> None:
        """End an incident of a type of your own: ``DELETE /incident/{id}``.

        Those of failed jobs and external tasks end when these have retries again: `retry_failed`.

        Raises:
            NotFound: It does not exist, or has ended.
            InvalidRequest: It is of a failed job or external task.
        """
        self._send(_resolve(incident_id))

    def retry_failed(
        self, *, retries: int = 1, everything: bool = False, **filters: Unpack[IncidentFilters]
    ) -> int:
        """Let jobs and external tasks that have incidents be tried again: ``PUT /job/{id}/retries``, ``PUT /external-task/{id}/retries``.

        External tasks that are still locked for a pause after their last failure are unlocked: the next poll gets them.
        Of an incident that a called instance caused, what failed there is tried again.

        Args:
            retries: How often.
            everything: All there are; needed if there is no filter, and refused with one.
            filters: Which incidents; those of other types than failed jobs and external tasks are left alone.

        Returns:
            How many jobs and external tasks have new retries.

        Raises:
            ValueError: No filter and not `everything`, or a filter is empty; nothing was sent.
        """
        return self._send(_retry_failed(filters, retries, everything=everything))


@frozen
class AsyncIncidents:
    """Open incidents, for `AsyncEngineClient`; as `Incidents`, awaited."""

    _send: AsyncSend

    async def get(self, incident_id: Id) -> IncidentDto:
        """As `Incidents.get`."""
        return await self._send(_get(incident_id))

    def list(self, **filters: Unpack[IncidentFilters]) -> AsyncListing[IncidentDto]:
        """As `Incidents.list`."""
        return AsyncListing(self._send, _query(filters))

    async def resolve(self, incident_id: Id) -> None:
        """As `Incidents.resolve`."""
        await self._send(_resolve(incident_id))

    async def retry_failed(
        self, *, retries: int = 1, everything: bool = False, **filters: Unpack[IncidentFilters]
    ) -> int:
        """As `Incidents.retry_failed`."""
        return await self._send(_retry_failed(filters, retries, everything=everything))


def _get(incident_id: Id) -> Call[IncidentDto]:
    return read(get_incident, id=given("incident_id", incident_id))


def _resolve(incident_id: Id) -> Call[None]:
    return write(resolve_incident, id=given("incident_id", incident_id))


def _query(filters: IncidentFilters) -> Query[IncidentDto]:
    fields = checked(filters, IncidentFilters)
    joined = {name: listed(name, one) if isinstance(one, list) else one for name, one in fields.items()}

    def page(first: int, most: int) -> Call[list[IncidentDto]]:
        by_id = {"sort_by": "incidentId", "sort_order": "asc"}
        return read(get_incidents, **joined, **by_id, first_result=first, max_results=most)

    return Query(page, read(get_incidents_count, **joined))


def _retry_failed(filters: IncidentFilters, retries: int, *, everything: bool) -> Steps[int]:
    at_least(1, "retries", retries)
    if bool(filters) == everything:
        raise ValueError("retry_failed: give a filter, or everything=True, and not both")
    failed = yield from _failed(_query(filters))
    done = 0
    for kind, configuration in failed:
        try:
            yield from _SET_RETRIES[kind](configuration, retries)
        except NotFound:
            continue  # it went on, or was cancelled, meanwhile
        done += 1
    return done


def _failed(query: Query[IncidentDto]) -> Steps[dict[tuple[str, str], None]]:
    """Type and id of what has failed, each once, in order; found before anything changes."""
    failed: dict[tuple[str, str], None] = {}
    pages = Pages(query)
    while not pages.ended:
        for incident in (yield from pages.next()):
            root = yield from _root(incident)
            if root is not None and root.incident_type in _SET_RETRIES and root.configuration:
                failed[root.incident_type, root.configuration] = None
    return failed


def _root(incident: IncidentDto) -> Steps[IncidentDto | None]:
    root = incident.root_cause_incident_id
    if root is None or root == incident.id:
        return incident
    try:
        return (yield from _get(root))
    except NotFound:
        return None  # it has ended meanwhile

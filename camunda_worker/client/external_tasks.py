"""``client.external_tasks``: external tasks, as who operates the engine sees them; workers fetch and report them."""

from datetime import UTC, datetime
from typing import Unpack

from attrs import frozen

from camunda_rest.api.external_task import (
    get_external_task,
    get_external_task_error_details,
    get_topic_names,
    query_external_tasks,
    query_external_tasks_count,
    set_external_task_resource_retries,
    unlock,
)
from camunda_rest.models import ExternalTaskDto, ExternalTaskQueryDto, ExternalTaskQuerySorting, RetriesDto
from camunda_worker.client.advice import about_task
from camunda_worker.client.arguments import Id, at_least, given
from camunda_worker.client.filters import checked, sorting
from camunda_worker.client.filters.external_tasks import ExternalTaskFilters
from camunda_worker.client.listing import AsyncListing, Listing, Query
from camunda_worker.client.steps import AsyncSend, Send, Steps, read, write


@frozen
class ExternalTasks:
    """External tasks, for `EngineClient`."""

    _send: Send

    def get(self, external_task_id: Id) -> ExternalTaskDto:
        """An external task: ``GET /external-task/{id}``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        return self._send(_get(external_task_id))

    def list(self, **filters: Unpack[ExternalTaskFilters]) -> Listing[ExternalTaskDto]:
        """External tasks, by id if not by `sort_by`: ``POST /external-task``.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, _query(filters))

    def count_by_topic(self, **filters: Unpack[ExternalTaskFilters]) -> dict[str, int]:
        """How many there are of each topic that has any: ``GET /external-task/topic-names``, ``POST /external-task/count``.

        The topics are counted one after the other.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return self._send(_count_by_topic(filters))

    def set_retries(self, external_task_id: Id, retries: int) -> None:
        """Let a task be tried so often; its incident ends: ``PUT /external-task/{id}/retries``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        self._send(set_retries(external_task_id, retries))

    def unlock(self, external_task_id: Id) -> None:
        """Take a task from the worker that has it, whichever it is: ``POST /external-task/{id}/unlock``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        self._send(_unlock(external_task_id))

    def error_details(self, external_task_id: Id) -> str | None:
        """What its worker told of a task's last failure, None if nothing: ``GET /external-task/{id}/errorDetails``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        return self._send(_error_details(external_task_id))


@frozen
class AsyncExternalTasks:
    """External tasks, for `AsyncEngineClient`; as `ExternalTasks`, awaited."""

    _send: AsyncSend

    async def get(self, external_task_id: Id) -> ExternalTaskDto:
        """As `ExternalTasks.get`."""
        return await self._send(_get(external_task_id))

    def list(self, **filters: Unpack[ExternalTaskFilters]) -> AsyncListing[ExternalTaskDto]:
        """As `ExternalTasks.list`."""
        return AsyncListing(self._send, _query(filters))

    async def count_by_topic(self, **filters: Unpack[ExternalTaskFilters]) -> dict[str, int]:
        """As `ExternalTasks.count_by_topic`."""
        return await self._send(_count_by_topic(filters))

    async def set_retries(self, external_task_id: Id, retries: int) -> None:
        """As `ExternalTasks.set_retries`."""
        await self._send(set_retries(external_task_id, retries))

    async def unlock(self, external_task_id: Id) -> None:
        """As `ExternalTasks.unlock`."""
        await self._send(_unlock(external_task_id))

    async def error_details(self, external_task_id: Id) -> str | None:
        """As `ExternalTasks.error_details`."""
        return await self._send(_error_details(external_task_id))


def set_retries(external_task_id: Id, retries: int) -> Steps[None]:
    """``PUT /external-task/{id}/retries``."""
    body = RetriesDto(retries=at_least(0, "retries", retries))
    given("external_task_id", external_task_id)
    return about_task(write(set_external_task_resource_retries, id=external_task_id, body=body))


def retry(external_task_id: Id, retries: int) -> Steps[None]:
    """Let a task that is not tried any more be fetched at once.

    Its last failure may have locked it for hours, as the pause before a next try; then nobody runs it, for no worker is
    given a task without retries. It is unlocked while it has none, so that no lock of a new try can be meant. One without
    a failure may run: somebody has set its retries to 0 meanwhile.
    """
    task = yield from _get(external_task_id)
    until = task.lock_expiration_time
    has_failed = task.retries == 0 and task.error_message is not None
    if has_failed and until is not None and until > datetime.now(UTC):
        yield from _unlock(external_task_id)
    yield from set_retries(external_task_id, retries)


def _get(external_task_id: Id) -> Steps[ExternalTaskDto]:
    return about_task(read(get_external_task, id=given("external_task_id", external_task_id)))


def _unlock(external_task_id: Id) -> Steps[None]:
    return about_task(write(unlock, id=given("external_task_id", external_task_id)))


def _error_details(external_task_id: Id) -> Steps[str | None]:
    return about_task(read(get_external_task_error_details, id=given("external_task_id", external_task_id)))


def _query(filters: ExternalTaskFilters) -> Query[ExternalTaskDto]:
    fields = checked(filters, ExternalTaskFilters)
    order = sorting(ExternalTaskQuerySorting, fields, "id")
    body = ExternalTaskQueryDto(**fields, sorting=order)
    return Query.of(query_external_tasks, query_external_tasks_count, body=body)


def _count_by_topic(filters: ExternalTaskFilters) -> Steps[dict[str, int]]:
    wanted = filters.get("topic_name")
    _query(filters)  # refuses what it would refuse for a single topic
    counts = {}
    for topic in [wanted] if wanted is not None else (yield from read(get_topic_names)):
        counts[topic] = yield from _query({**filters, "topic_name": topic}).count()
    return {topic: count for topic, count in counts.items() if count}

"""``client.jobs``: what the engine itself does later, such as timers and asynchronous continuations."""

from typing import Unpack

from attrs import frozen

from camunda_rest.api.job import (
    execute_job,
    get_job,
    get_stacktrace,
    query_jobs,
    query_jobs_count,
    set_job_retries,
)
from camunda_rest.models import JobDto, JobQueryDto, JobQuerySorting, JobRetriesDto
from camunda_worker.client.advice import about_execution_of_job, about_task
from camunda_worker.client.arguments import Id, at_least, given
from camunda_worker.client.filters import checked, sorting
from camunda_worker.client.filters.jobs import JobFilters
from camunda_worker.client.listing import AsyncListing, Listing, Query
from camunda_worker.client.steps import AsyncSend, Send, Steps, read, write


@frozen
class Jobs:
    """Jobs, for `EngineClient`."""

    _send: Send

    def get(self, job_id: Id) -> JobDto:
        """A job: ``GET /job/{id}``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        return self._send(_get(job_id))

    def list(self, **filters: Unpack[JobFilters]) -> Listing[JobDto]:
        """Jobs, by id if not by `sort_by`: ``POST /job``.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, _query(filters))

    def set_retries(self, job_id: Id, retries: int) -> None:
        """Let a job be tried so often; its incident ends: ``PUT /job/{id}/retries``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        self._send(set_retries(job_id, retries))

    def execute(self, job_id: Id) -> None:
        """Do a job now, in this request: ``POST /job/{id}/execute``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
            EngineFault: It has failed; the message says how, and its retries count down.
        """
        self._send(_execute(job_id))

    def stacktrace(self, job_id: Id) -> str | None:
        """What a job's last failure looked like inside the engine, None if there was none: ``GET /job/{id}/stacktrace``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        return self._send(_stacktrace(job_id))


@frozen
class AsyncJobs:
    """Jobs, for `AsyncEngineClient`; as `Jobs`, awaited."""

    _send: AsyncSend

    async def get(self, job_id: Id) -> JobDto:
        """As `Jobs.get`."""
        return await self._send(_get(job_id))

    def list(self, **filters: Unpack[JobFilters]) -> AsyncListing[JobDto]:
        """As `Jobs.list`."""
        return AsyncListing(self._send, _query(filters))

    async def set_retries(self, job_id: Id, retries: int) -> None:
        """As `Jobs.set_retries`."""
        await self._send(set_retries(job_id, retries))

    async def execute(self, job_id: Id) -> None:
        """As `Jobs.execute`."""
        await self._send(_execute(job_id))

    async def stacktrace(self, job_id: Id) -> str | None:
        """As `Jobs.stacktrace`."""
        return await self._send(_stacktrace(job_id))


def set_retries(job_id: Id, retries: int) -> Steps[None]:
    """``PUT /job/{id}/retries``."""
    body = JobRetriesDto(retries=at_least(0, "retries", retries))
    return about_task(write(set_job_retries, id=given("job_id", job_id), body=body))


def _get(job_id: Id) -> Steps[JobDto]:
    return about_task(read(get_job, id=given("job_id", job_id)))


def _execute(job_id: Id) -> Steps[None]:
    return about_execution_of_job(write(execute_job, id=given("job_id", job_id)))


def _stacktrace(job_id: Id) -> Steps[str | None]:
    return about_task(read(get_stacktrace, id=given("job_id", job_id)))


def _query(filters: JobFilters) -> Query[JobDto]:
    fields = checked(filters, JobFilters)
    order = sorting(JobQuerySorting, fields, "jobId")
    return Query.of(query_jobs, query_jobs_count, body=JobQueryDto(**fields, sorting=order))

"""What is left to do on an engine when no task can be fetched any more."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol, Self

from attrs import frozen

from camunda_worker.client import AsyncEngineClient
from camunda_worker.connection import Connection
from camunda_worker.errors import EngineError
from camunda_worker.testing.in_memory_engine import InMemoryEngine


class Remaining(Protocol):
    """What is left to do."""

    async def do_jobs(self, definition_ids: Iterable[str]) -> bool:
        """Do what the engine itself has to do now in some processes; whether there was anything."""

    async def tasks(self, topics: Iterable[str]) -> list[str]:
        """The tasks that are locked, or wait for a retry, in words."""


@frozen
class OnRestEngine:
    """On a real engine."""

    _client: AsyncEngineClient
    _deployed: Sequence[str]

    @classmethod
    @asynccontextmanager
    async def open(cls, connection: Connection, deployed: Sequence[str]) -> AsyncIterator[Self]:
        """While the context lasts; `deployed` are definitions of processes."""
        async with AsyncEngineClient(connection) as client:
            yield cls(client, deployed)

    async def do_jobs(self, definition_ids: Iterable[str]) -> bool:
        """Of the deployed processes, too. The engine's own executor may be faster."""
        found = False
        for definition_id in {*self._deployed, *definition_ids}:
            # timers among them only when they are due
            jobs = self._client.jobs.list(process_definition_id=definition_id, executable=True, active=True)
            for job in [job async for job in jobs]:
                found = True
                try:
                    await self._client.jobs.execute(job.id)
                except EngineError:  # done by the executor, or failed, which counts its retries down
                    continue
        return found

    async def tasks(self, topics: Iterable[str]) -> list[str]:
        """Those of other topics do not count."""
        return [
            f"task {task.id} of {topic!r} is locked until {task.lock_expiration_time}"
            for topic in topics
            async for task in self._client.external_tasks.list(
                topic_name=topic, locked=True, active=True, with_retries_left=True
            )
        ]


@frozen
class InMemory:
    """On an engine in memory, which has no jobs."""

    _engine: InMemoryEngine

    async def do_jobs(self, definition_ids: Iterable[str]) -> bool:  # noqa: ARG002 - the Protocol's
        """There is nothing to do."""
        return False

    async def tasks(self, topics: Iterable[str]) -> list[str]:
        """Those of other topics do not count."""
        wanted, now = set(topics), self._engine.clock()
        return [
            f"task {stored.task.id} of {stored.task.topic!r} is locked"
            for stored in self._engine.tasks.values()
            if stored.task.topic in wanted and stored.is_offered and not stored.is_free(now)
        ]

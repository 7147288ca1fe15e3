"""Handlers run as a worker runs them, until nothing is left to do."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import timedelta

import anyio
from attrs import frozen

from camunda_worker.checks import a_timedelta
from camunda_worker.connection import Connection
from camunda_worker.engine import Engine
from camunda_worker.loops import without_running_loop
from camunda_worker.rest_engine import RestEngine
from camunda_worker.subscription import AnySubscription, Subscription
from camunda_worker.testing.deploy import Deploy
from camunda_worker.testing.handled import Handled, Handling
from camunda_worker.testing.in_memory_engine import InMemoryEngine
from camunda_worker.testing.remaining import InMemory, OnRestEngine, Remaining
from camunda_worker.worker import ExternalTaskWorker

_PAUSE = 0.05
"""Seconds before the engine is asked again whether another worker's task is there."""
_HALF_A_MINUTE = timedelta(seconds=30)


@frozen
class RunWorker:
    """What the fixture ``run_worker`` is: ``run_worker(charge_card, reserve_stock)``."""

    _real: Callable[[], tuple[Connection, Deploy]]

    def __call__(
        self,
        *handlers: AnySubscription | ExternalTaskWorker,
        engine: InMemoryEngine | None = None,
        timeout: timedelta = _HALF_A_MINUTE,
    ) -> list[Handled]:
        """Run handlers until no task of their topics can be fetched, is locked, or waits for a retry.

        What fails is tried again at once: delays of retry policies are not waited for. What the engine itself has to do
        in the deployed processes, such as asynchronous continuations, is done, too; without handlers, only that.

        Args:
            handlers: Subscriptions, and workers, whose handlers are run here, whatever engine they would ask.
            engine: Another engine than the real one.
            timeout: How long it may take.

        Returns:
            What each call of a handler did, in the order in which they ended.

        Raises:
            TypeError: One is neither a subscription nor a worker.
            ValueError: Two handlers have one topic.
            TimeoutError: It has not come to an end; the text says what was left.
            CamundaError: The engine said no, or nothing, when tasks were asked for.
            RuntimeError: An event loop runs in this thread.
        """
        without_running_loop("run_worker.arun(…)")
        return asyncio.run(self.arun(*handlers, engine=engine, timeout=timeout))

    async def arun(
        self,
        *handlers: AnySubscription | ExternalTaskWorker,
        engine: InMemoryEngine | None = None,
        timeout: timedelta = _HALF_A_MINUTE,  # noqa: ASYNC109 - its error says what was left
    ) -> list[Handled]:
        """As a call, in a running event loop."""
        a_timedelta("timeout", timeout)
        subscriptions = _subscriptions(handlers)
        async with self._opened(engine) as (opened, remaining):
            handling = Handling(opened, subscriptions)
            with anyio.move_on_after(timeout.total_seconds()) as scope:
                await _until_done(handling, remaining)
            if scope.cancelled_caught:
                left = handling.running or await remaining.tasks(handling.topics) or ["jobs of the engine"]
                raise TimeoutError(
                    f"run_worker: not done after {timeout.total_seconds():g} s: {', '.join(left)}"
                )
        return handling.done

    @asynccontextmanager
    async def _opened(self, engine: InMemoryEngine | None) -> AsyncIterator[tuple[Engine, Remaining]]:
        if engine is not None:
            yield engine, InMemory(engine)
            return
        connection, deploy = self._real()
        real = RestEngine(connection, Handling.AT_ONCE, timedelta(0))
        async with real.open(), OnRestEngine.open(connection, deploy.definition_ids) as remaining:
            yield real, remaining


async def _until_done(handling: Handling, remaining: Remaining) -> None:
    async with handling.keeping_locks():
        while True:
            seen = {one.task.process_definition_id for one in handling.done if one.task.process_definition_id}
            # in this order: what others end, and what jobs begin, is there before tasks are fetched
            left = bool(await remaining.tasks(handling.topics))
            left |= await remaining.do_jobs(seen)
            if await handling.some():
                continue
            if not left:
                return
            await anyio.sleep(_PAUSE)


def _subscriptions(
    handlers: Iterable[AnySubscription | ExternalTaskWorker],
) -> tuple[AnySubscription, ...]:
    found: dict[str, AnySubscription] = {}
    for handler in handlers:
        if not isinstance(handler, Subscription | ExternalTaskWorker):
            raise TypeError(f"run_worker: {handler!r} is no subscription; decorate it with @subscribe(topic)")
        for one in handler.subscriptions if isinstance(handler, ExternalTaskWorker) else (handler,):
            if one.topic in found:
                raise ValueError(f"run_worker: topic {one.topic!r} has two handlers")
            found[one.topic] = one
    return tuple(found.values())

"""One run of a worker: one poll for all topics, free slots, shutdown.

Shutdown is a protocol: no new poll; the pending one is waited for, because the engine would lock a task for a client
that has gone, and what it brings is given back; running handlers get the grace time and their results are reported;
then async handlers are cancelled and their tasks given back.
"""

import math
import time
from collections.abc import Callable, Mapping
from datetime import timedelta

import anyio
from anyio.abc import TaskGroup
from attrs import define, evolve, field

from camunda_worker.agenda import Agenda
from camunda_worker.backoff import Backoff
from camunda_worker.engine import Engine, Poll
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineTooOld,
    InvalidRequest,
    NotFound,
    UnexpectedAnswer,
)
from camunda_worker.execution import Execution
from camunda_worker.log import about, logger
from camunda_worker.reporting import OFFER_BEFORE, give_back, offer_again
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask
from camunda_worker.threads import HandlerThreads

_REFILL_WAIT = 0.02
"""Seconds that free slots wait for more of them, so that one poll fills several."""
_LEAST_IDLE_POLL = 1.0
"""Seconds between polls that bring nothing: an engine or proxy that answers at once is not hammered."""
_POLL_MARGIN = timedelta(seconds=1)
"""Beyond its length, what a poll may take to be answered when the worker stops."""
_UNAUTHORISED = 401
_UNAUTHORISED_AT_START = 10.0
"""Seconds: the engine locks a user out for a while after somebody's wrong password."""
_DROP_WAIT = 0.5
"""Seconds that a poll may still take that is not waited for."""
_CANCEL_WAIT = 1.0
"""Seconds for cancelled handlers to clean up."""
_LAST_REQUESTS = 5.0
"""Seconds for the last reports and for giving back what was cancelled."""


@define(eq=False)
class Run:
    """The state of one run; a worker makes a new one each time.

    Attributes:
        poll: What is asked for; its `max_tasks` is the number of slots.
        grace: How long running handlers may go on after a stop.
        abandons: Sync handlers that outlast the grace time are left to themselves, for the process is about to end;
            otherwise they are waited for.
    """

    engine: Engine
    poll: Poll
    grace: timedelta
    abandons: bool
    _topics: Mapping[str, AnySubscription] = field(init=False)
    _running: dict[str, Execution] = field(factory=dict, init=False)
    _threads: HandlerThreads = field(factory=HandlerThreads, init=False)
    _agenda: Agenda = field(factory=Agenda, init=False)
    _keeping: anyio.CancelScope = field(factory=anyio.CancelScope, init=False)
    _changed: anyio.Event = field(factory=anyio.Event, init=False)
    _polling: anyio.CancelScope = field(factory=anyio.CancelScope, init=False)
    _group: TaskGroup = field(factory=anyio.create_task_group, init=False)
    _backoff: Backoff = field(factory=Backoff, init=False)
    _unauthorised_at: float = field(default=math.inf, init=False)
    _polled: bool = field(default=False, init=False)
    _stopping: bool = field(default=False, init=False)
    _graceless: bool = field(default=False, init=False)
    _dropping: bool = field(default=False, init=False)
    _poll_ended: bool = field(default=False, init=False)
    _fatal: CamundaError | None = field(default=None, init=False)

    @_topics.default
    def _by_topic(self) -> Mapping[str, AnySubscription]:
        return {subscription.topic: subscription for subscription in self.poll.subscriptions}

    async def run(self) -> None:
        """Run until stopped.

        Raises:
            CamundaError: The engine refused the first poll for a reason that waiting does not mend.
        """
        try:
            async with self.engine.open(), self._group:
                self._group.start_soon(self._poll_until_stopped)
                self._group.start_soon(self._keep_agenda)
                await self._until(lambda: self._stopping)
                self._polling.deadline = (
                    anyio.current_time() + (self.poll.length + _POLL_MARGIN).total_seconds()
                )
                await self._drain()
                self._keeping.cancel()
                await self._until(lambda: self._poll_ended or self._dropping)
                # not dropped at once: a task that was given back just now wakes the poll and would be locked for it
                self._polling.deadline = min(self._polling.deadline, anyio.current_time() + _DROP_WAIT)
        finally:
            self._threads.close()
        if self._fatal is not None:
            raise self._fatal

    def stop(self, *, now: bool = False) -> None:
        """Begin the shutdown, `now` without grace for running handlers; from the run's own event loop."""
        self._stopping = True
        self._graceless = self._graceless or now
        self._note_change()

    def drop_poll(self) -> None:
        """Do not wait for the pending poll; the engine may lock one more task for it, until its lock runs out."""
        self._dropping = True
        self._note_change()

    # polling

    async def _poll_until_stopped(self) -> None:
        with self._polling:
            while not self._stopping:
                await self._until(lambda: self._stopping or self._free > 0)
                with anyio.move_on_after(_REFILL_WAIT):  # refilled at half: one poll for several slots
                    await self._until(lambda: self._stopping or self._free * 2 >= self.poll.max_tasks)
                if not self._stopping:
                    await self._poll_once()
        self._poll_ended = True
        self._note_change()

    async def _poll_once(self) -> None:
        began = time.monotonic()
        try:
            tasks = await self.engine.fetch_and_lock(evolve(self.poll, max_tasks=self._free))
        except CamundaError as error:
            await self._poll_failed(error)
            return
        if self._backoff.tries:
            logger.info("%s answers again", self.engine)
            self._backoff.reset()
        self._polled = True
        for task in tasks:
            self._begin(task)
        if not tasks:
            await self._sleep(_LEAST_IDLE_POLL - (time.monotonic() - began))

    async def _poll_failed(self, error: CamundaError) -> None:
        if not self._polled and self._is_final(error):
            self._fatal = error
            self.stop()
            return
        if self._backoff.tries == 0:
            logger.warning("no tasks from %s, trying again until it answers: %s", self.engine, error)
        await self._sleep(self._backoff.next())

    def _is_final(self, error: CamundaError) -> bool:
        """Whether the first poll shows that there is nothing to wait for."""
        match error:
            case AccessDenied(status=status) if status == _UNAUTHORISED:
                self._unauthorised_at = min(self._unauthorised_at, time.monotonic())
                return time.monotonic() - self._unauthorised_at > _UNAUTHORISED_AT_START
            case AccessDenied():  # a 403 without the engine's JSON may be a proxy's
                return error.type is not None
            case InvalidRequest() | NotFound() | EngineTooOld():
                return True
            case UnexpectedAnswer():
                return error.status in _WRONG_PLACE
            case _:
                return False

    # executing

    @property
    def _free(self) -> int:
        return self.poll.max_tasks - len(self._running)

    def _begin(self, task: ExternalTask) -> None:
        subscription = self._topics.get(task.topic)
        if task.id in self._running:  # its lock had run out and is ours again
            logger.info("fetched while it runs, not started twice", extra=about(task))
        elif subscription is None or self._stopping or self._free <= 0:
            self._group.start_soon(give_back, self.engine, task)
        else:
            execution = Execution(
                self.engine, task, subscription, self._threads, self._agenda, self._retry_due
            )
            self._running[task.id] = execution
            self._group.start_soon(self._execute, execution)

    async def _execute(self, execution: Execution) -> None:
        try:
            given_up = await execution.run()
        finally:
            del self._running[execution.task.id]
            self._note_change()
        if given_up is not None:
            await give_back(self.engine, execution.task)

    async def _keep_agenda(self) -> None:
        with self._keeping:
            await self._agenda.run()

    def _retry_due(self, task: ExternalTask, due: float) -> None:
        self._agenda.at(due - OFFER_BEFORE, lambda: offer_again(self.engine, task, due))

    # stopping

    async def _drain(self) -> None:
        with anyio.move_on_after(self.grace.total_seconds()):
            await self._until(lambda: self._graceless or not self._running)
        for execution in self._running.values():
            execution.cancel()
        with anyio.move_on_after(_CANCEL_WAIT if self.abandons else None):
            await self._until(lambda: not self._running)
        for execution in self._running.values():
            execution.abandon()
        with anyio.move_on_after(_LAST_REQUESTS):
            await self._until(lambda: not self._running)
        if self._running:  # the engine does not answer
            self._group.cancel_scope.cancel()

    # waiting

    def _note_change(self) -> None:
        self._changed.set()

    async def _until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            if self._changed.is_set():
                self._changed = anyio.Event()
            await self._changed.wait()

    async def _sleep(self, seconds: float) -> None:
        """Sleep, but for a stop."""
        with anyio.move_on_after(max(seconds, 0)):
            await self._until(lambda: self._stopping)


_WRONG_PLACE = frozenset({301, 302, 303, 307, 308, 404, 405})
"""What a server says that has no engine at this path."""

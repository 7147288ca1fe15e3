"""One run of a worker: what it polls it executes, until it is stopped.

Shutdown is a protocol: no new poll; the pending ones are waited for, because the engine would lock a task for a client
that has gone, and what they bring is given back; running handlers get the grace time and their results are reported;
then async handlers are cancelled and their tasks given back.
"""

import asyncio
import logging
import math
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TypeAlias

import anyio
from attrs import define, field

from camunda_worker import events, log
from camunda_worker.changes import Changes
from camunda_worker.engine import Engine, Poll
from camunda_worker.execution import Execution
from camunda_worker.listeners import Listeners
from camunda_worker.offers import AHEAD, RetryOffers
from camunda_worker.outlived import OutlivedLocks
from camunda_worker.polling import Poller
from camunda_worker.rounds import look_after
from camunda_worker.slots import Lane, Slots
from camunda_worker.task import ExternalTask
from camunda_worker.threads import HandlerThreads
from camunda_worker.turnstile import Turnstile
from camunda_worker.unlocking import give_back
from camunda_worker.watchdog import Watchdog

_POLL_MARGIN = timedelta(seconds=1)
"""Beyond its length, what a poll may take to be answered when the worker stops."""
_DROP_WAIT = 0.5
"""Seconds that a poll may still take that is not waited for."""
_CANCEL_WAIT = 1.0
"""Seconds for cancelled handlers to clean up."""
_AT_ONCE = 0.01
"""Seconds of a handler that has waited for nothing."""
_LAST_REQUESTS = 5.0
"""Seconds for the last reports and for giving back what was cancelled."""


_Work: TypeAlias = Callable[[], Coroutine[None, None, None]]


@define(eq=False)
class Run:
    """The state of one run; a worker makes a new one each time.

    Attributes:
        poll: What is asked for; its `max_tasks` is the number of slots.
        grace: How long running handlers may go on after a stop.
        abandons: Sync handlers that outlast the grace time are left to themselves, for the process is about to end;
            otherwise they are waited for.
        listeners: They are told of all that happens.
    """

    engine: Engine
    poll: Poll
    grace: timedelta
    abandons: bool
    listeners: Listeners
    _running: dict[str, Execution] = field(factory=dict, init=False)
    _threads: HandlerThreads = field(factory=HandlerThreads, init=False)
    _offers: RetryOffers = field(init=False)
    _changes: Changes = field(factory=Changes, init=False)
    _poller: Poller = field(init=False)
    _keeping: anyio.CancelScope = field(factory=anyio.CancelScope, init=False)
    _polling: anyio.CancelScope = field(factory=anyio.CancelScope, init=False)
    _whole: anyio.CancelScope = field(factory=anyio.CancelScope, init=False)
    _group: asyncio.TaskGroup = field(factory=asyncio.TaskGroup, init=False)
    """Not anyio's: starting a task in one takes three times as long."""
    _finishing: Turnstile[tuple[Execution, Lane]] = field(init=False)
    _outlived: OutlivedLocks = field(factory=OutlivedLocks, init=False)
    _late: dict[str, _Work] = field(factory=dict, init=False)
    """What came when the run had ended early, by task."""
    _graceless: bool = field(default=False, init=False)
    _dropping: bool = field(default=False, init=False)
    _poll_ended: bool = field(default=False, init=False)

    @_offers.default
    def _make_offers(self) -> RetryOffers:
        return RetryOffers(self.engine, self._running)

    @_poller.default
    def _make_poller(self) -> Poller:
        slots = Slots.of(self.poll.subscriptions, self.poll.max_tasks)
        return Poller(
            self.engine, self.poll, slots, self._changes, self._begin, self.listeners, self._report_now
        )

    @_finishing.default
    def _make_finishing(self) -> Turnstile[tuple[Execution, Lane]]:
        return Turnstile(lambda handled: self._begin_finish(*handled))

    async def run(self) -> None:
        """Run until stopped; if the awaiting task is cancelled, stop in order first, so that nothing stays locked.

        Raises:
            CamundaError: The engine refused the first poll for a reason that waiting does not mend.
        """
        running = asyncio.create_task(self._until_stopped())
        cancelled: asyncio.CancelledError | None = None
        while not running.done():
            try:
                with anyio.CancelScope(shield=cancelled is not None):  # it would cancel again at each await
                    await asyncio.shield(running)
            except asyncio.CancelledError as error:
                if cancelled is None:
                    self.stop(now=True)
                else:  # whoever cancels again waits no longer: for handlers in threads, and for the poll
                    running.cancel()
                cancelled = error
        if cancelled is not None:
            raise cancelled

    async def _until_stopped(self) -> None:
        shortest = min(one.lock_duration for one in self.poll.subscriptions)
        self._tell_began()
        try:
            async with self.engine.open(), Watchdog.of(shortest, self.listeners).watching(), self._working():
                self._start(self._poll)
                self._start(self._keep)
                await self._changes.until(lambda: self._poller.stopping)
                self._polling.deadline = (
                    anyio.current_time() + (self.poll.length + _POLL_MARGIN).total_seconds()
                )
                await self._drain()
                self._keeping.cancel()
                await self._changes.until(lambda: self._poll_ended or self._dropping)
                # not dropped at once: a task that was given back just now wakes the poll and would be locked for it
                self._polling.deadline = min(self._polling.deadline, anyio.current_time() + _DROP_WAIT)
                self._whole.deadline = anyio.current_time() + _DROP_WAIT + _LAST_REQUESTS
        finally:
            self._threads.close()
            self.listeners.tell(events.Stopped, self.poll.worker_id, self._poller.fatal)
        if self._poller.fatal is not None:
            raise self._poller.fatal

    def _tell_began(self) -> None:
        most = self.poll.max_tasks
        topics = {one.topic: min(one.max_tasks or most, most) for one in self.poll.subscriptions}
        self.listeners.tell(events.Began, self.poll.worker_id, str(self.engine), topics, most)

    def stop(self, *, now: bool = False) -> None:
        """Begin the shutdown, `now` without grace for running handlers; from the run's own event loop."""
        if not self._poller.stopping:
            self.listeners.tell(events.Stopping, self.poll.worker_id)
        self._poller.stopping = True
        self._graceless = self._graceless or now
        self._changes.note()

    @property
    def stops(self) -> bool:
        """Whether the shutdown has begun."""
        return self._poller.stopping

    def drop_poll(self) -> None:
        """Do not wait for the pending polls; the engine may lock more tasks for them, until the locks run out."""
        self._dropping = True
        self._changes.note()

    @asynccontextmanager
    async def _working(self) -> AsyncIterator[None]:
        """Hold the tasks of the run; `_whole` cancels them."""
        try:
            with self._whole:
                async with self._group:
                    yield
        finally:
            if not self._whole.cancelled_caught:  # else the engine does not answer
                await self._end_early()
            for execution in self._running.values():
                execution.drop()

    async def _end_early(self) -> None:
        """Report what has a result, and give the rest back: of a run that an error of ours, or its loop's end, has cut off."""
        for execution in self._running.values():
            execution.cancel()
            if execution.is_over:  # what was to finish it was cancelled before its first step, or waits
                execution.handled(execution)
        await self._changes.until(lambda: self._running.keys() <= self._late.keys(), within=_CANCEL_WAIT)
        works, self._late = self._late, {}
        with anyio.move_on_after(_LAST_REQUESTS):
            await asyncio.gather(*(work() for work in works.values()), return_exceptions=True)

    def _start(self, work: _Work, task_id: str = "") -> None:
        begun = work()
        try:
            self._group.create_task(begun)
        except RuntimeError:  # it takes no more: the run ends early
            begun.close()  # as Python 3.13 does by itself
            self._late[task_id] = work
            self._changes.note()

    async def _poll(self) -> None:
        with self._polling:
            await self._poller.run()
        self._poll_ended = True
        self._changes.note()

    async def _keep(self) -> None:
        with self._keeping:
            async with anyio.create_task_group() as group:
                group.start_soon(look_after, self._running, self.poll.subscriptions)
                group.start_soon(self._offers.agenda.run)

    # executing

    def _begin(self, lane: Lane, task: ExternalTask, asked_at: float) -> None:
        subscription = lane.by_topic.get(task.topic)
        if task.id in self._running:
            # its lock had run out and is ours again, or its failure is answered late
            self._running[task.id].came_back = time.monotonic()
            log.say(logging.INFO, "fetched while it runs, not started twice", task=task)
        elif self._outlived.is_outdated(task.id, asked_at):
            log.say(logging.INFO, "fetched while its result was taken, not started again", task=task)
        elif subscription is None or self._poller.stopping or self._is_full(lane):
            self._start(lambda: give_back(self.engine, task, self.listeners, self._running), task.id)
        else:
            execution = Execution(
                self.engine,
                task,
                subscription,
                self._threads,
                self._retry_due,
                self.listeners,
                lambda handled: self._handled(handled, lane),
            )
            self._running[task.id] = execution
            lane.running += 1
            execution.begin(asked_at)

    def _is_full(self, lane: Lane) -> bool:
        return lane.running >= lane.limit or len(self._running) >= self.poll.max_tasks

    def _handled(self, execution: Execution, lane: Lane) -> None:
        lane.ending += 1
        lane.is_quick = execution.took < _AT_ONCE
        # where none waits, the loop has always one to go on with, and fewer turns are cheaper
        if lane.is_quick:
            self._begin_finish(execution, lane)
        else:
            self._finishing.come((execution, lane))

    def _begin_finish(self, execution: Execution, lane: Lane) -> None:
        self._start(lambda: self._finish(execution, lane), execution.task.id)

    async def _finish(self, execution: Execution, lane: Lane) -> None:
        try:
            try:
                given_up = await execution.finish()
                if execution.outlived_lock:
                    self._outlived.note(execution.task.id, execution.retry_due_at - AHEAD)
                if execution.was_late:
                    await self._report_now()
            finally:
                self.listeners.tell(events.Ended, execution.task, time.monotonic() - execution.began)
                del self._running[execution.task.id]
                lane.running -= 1
                lane.ending -= 1
                self._changes.note()
            if given_up is not None or execution.came_back >= execution.retry_due_at:
                await give_back(self.engine, execution.task, self.listeners, self._running)
        except Exception as error:  # noqa: BLE001 - a mistake that one task meets is not the end of all others
            text = "not brought to its end, its lock runs out by itself"
            log.say(logging.ERROR, text, task=execution.task, error=error)

    async def _report_now(self) -> None:
        """What was not reported during an outage goes out before anything new is fetched."""
        # of those that wait only: each of them comes by here in its turn
        late = [report for one in self._running.values() if (report := one.late_report) is not None]
        async with anyio.create_task_group() as group:
            for report in late:
                group.start_soon(report.try_now)

    def _retry_due(self, task: ExternalTask, due: float) -> None:
        self._running[task.id].retry_due_at = due
        self._offers.at(due, task)

    # stopping

    async def _drain(self) -> None:
        grace = self.grace.total_seconds()
        await self._changes.until(lambda: self._graceless or not self._running, within=grace)
        for execution in self._running.values():
            execution.cancel()
        patience = _CANCEL_WAIT if self.abandons else math.inf
        await self._changes.until(lambda: not self._running, within=patience)
        for execution in self._running.values():
            execution.abandon()
        await self._changes.until(lambda: not self._running, within=_LAST_REQUESTS)
        if self._running:  # the engine does not answer
            self._whole.cancel()

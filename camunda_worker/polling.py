"""Polling: one poll for all topics and one for each that has a cap; what errors mean for the next one."""

import asyncio
import itertools
import math
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import anyio
from attrs import define, evolve, field

from camunda_worker import events
from camunda_worker.changes import Changes
from camunda_worker.engine import Engine, Poll
from camunda_worker.errors import AccessDenied, CamundaError
from camunda_worker.listeners import Listeners
from camunda_worker.refusals import Refusals
from camunda_worker.slots import Lane, Slots
from camunda_worker.task import ExternalTask
from camunda_worker.troubles import Trouble

_REFILL_WAIT = 0.002
"""Seconds that free slots wait for more of them, so that one poll fills several."""
_STEPS_TO_RESULT = 4
"""Turns of the event loop until the result of a handler that does not wait is sent."""
_LEAST_IDLE_POLL = 1.0
"""Seconds between polls that bring nothing, or at random up to a quarter more: an engine or proxy that answers at once
is not hammered."""
_LEAST_IDLE_SHARE = 0.1
"""Seconds for each lane between its polls that bring nothing, where lanes take turns: many together do not hammer it."""
DENIED_PAUSE = 5.0
"""Seconds between polls that are denied: each one prolongs the engine's lockout of a user."""
_LONGEST_HOLD = 10.0
"""Seconds that a lane waits for another one to find out: the trouble may be that one's own. It is, if others are answered
later than that."""


@define(eq=False)
class Poller:
    """The polls of one run, until it stops.

    Attributes:
        poll: What is asked for; its topics and numbers are filled in for each lane.
        slots: The lanes, and how many tasks each may ask for.
        changes: Notes that slots have become free.
        begin: Called with each fetched task, and when its poll began.
        listeners: They are told of polls, fetched tasks and outages.
        before_retry: Awaited before the first poll after an error.
        stopping: No further poll begins.
        fatal: The error of the first poll that waiting does not mend.
    """

    engine: Engine
    poll: Poll
    slots: Slots
    changes: Changes
    begin: Callable[[Lane, ExternalTask, float], None]
    listeners: Listeners
    before_retry: Callable[[], Awaitable[None]]
    stopping: bool = field(default=False, init=False)
    fatal: CamundaError | None = field(default=None, init=False)
    _turns: Iterator[int] = field(factory=lambda: itertools.count(1), init=False)
    _outage: Trouble | None = field(default=None, init=False)
    """Its lane's polls find out when it is over; the others wait."""
    _alone: dict[Lane, Trouble] = field(factory=dict, init=False)
    """Of lanes that found an outage and were not answered yet, though others were: it may be their own."""
    _last_answered: int = field(default=0, init=False)
    """The turn of the last poll, in the order in which they began, that was answered."""
    _answered_from: float = field(default=-math.inf, init=False)
    """When that one began."""
    _denied: bool = field(default=False, init=False)
    _refusals: Refusals = field(factory=Refusals, init=False)
    _succeeded: bool = field(default=False, init=False)

    async def run(self) -> None:
        """Poll until stopped, and until the pending polls have been answered."""
        async with anyio.create_task_group() as group:
            for lane in self.slots.lanes:
                group.start_soon(self._poll_lane, lane)

    async def _poll_lane(self, lane: Lane) -> None:
        while count := await self._slots_for(lane):
            await self._poll_once(lane, count)

    async def _slots_for(self, lane: Lane) -> int:
        """How many tasks the lane may ask for, once there are any; none when the run stops."""
        await self._until(lambda: self.slots.open_to(lane) > 0)
        enough = lane.portion * 4 // 5  # one poll for several slots
        if self.slots.open_to(lane) < enough:
            await self._until(lambda: self.slots.open_to(lane) >= enough, within=_REFILL_WAIT)
            await self._until(
                lambda: self.slots.open_to(lane) >= enough or not lane.ending, within=lane.patience
            )
        await self._until(lambda: self.slots.open_to(lane) > 0)  # another lane may have been faster
        return 0 if self.stopping else self.slots.open_to(lane)

    async def _poll_once(self, lane: Lane, count: int) -> None:
        began = time.monotonic()
        lane.asked, lane.turn = count, next(self._turns)
        self.changes.note()  # it waits no longer, so no slot is left to it
        # a pending poll cannot be called back when another lane needs what it was promised
        length = self.poll.length if self.slots.suffice else timedelta(0)
        try:
            tasks = await self.engine.fetch_and_lock(
                evolve(self.poll, subscriptions=lane.subscriptions, max_tasks=count, length=length)
            )
        except CamundaError as error:
            self._free(lane)
            await self._failed(lane, error)
            return
        self._free(lane)
        self._answered(lane, began)
        self._tell_polled(lane, count, len(tasks), began)
        if tasks:
            lane.answered_within(time.monotonic() - began)
        for task in tasks:
            self.listeners.tell(events.Fetched, task)
            self.begin(lane, task, began)
        self._look_for_an_end()
        for _ in range(_STEPS_TO_RESULT):  # before the next poll is put together
            await asyncio.sleep(0)
        if not tasks:
            with self._resting(lane):
                await self._sleep(began + self._idle_interval() - time.monotonic())

    def _idle_interval(self) -> float:
        """Seconds from a poll that has brought nothing to the lane's next one."""
        least = 0.0 if self.slots.suffice else _LEAST_IDLE_SHARE * len(self.slots.lanes)
        return max(_LEAST_IDLE_POLL, least) * (1 + random.random() / 4)  # noqa: S311 - spreads, hides nothing

    @contextmanager
    def _resting(self, lane: Lane) -> Iterator[None]:
        """The lane does not ask meanwhile: it is nobody's rival for a slot."""
        lane.rests = True
        self.changes.note()
        yield
        lane.rests = False

    def _tell_polled(self, lane: Lane, slots: int, fetched: int, began: float) -> None:
        if self.listeners.hooks:
            topics = tuple(one.topic for one in lane.subscriptions)
            duration = time.monotonic() - began
            self.listeners.tell(events.Polled, str(self.engine), topics, slots, fetched, duration)

    def _free(self, lane: Lane) -> None:
        """What the poll was promised is free again: for its tasks, and for other lanes."""
        lane.asked = 0
        self.changes.note()

    def _answered(self, lane: Lane, began: float) -> None:
        self._succeeded = True
        self._last_answered = max(self._last_answered, lane.turn)
        self._answered_from = max(self._answered_from, began)
        if (trouble := self._alone.pop(lane, None)) is not None:
            trouble.end()
        # what others bring says nothing of a trouble that is this one's own
        if self._outage is not None and self._outage.lane is lane:
            self._end_outage(self._outage)

    def _look_for_an_end(self) -> None:
        """A probing lane to which others leave no slot would not find out what they know: they were answered since."""
        outage = self._outage
        if outage is None or not outage.lane.waits or self._last_answered < outage.lane.turn:
            return
        if not self.slots.open_to(outage.lane):
            self._leave_alone(outage)

    def _is_answered_in(self, outage: Trouble) -> bool:
        """Whether others are, in polls that began in the midst of it: while one node of several is down, some are."""
        return self._answered_from > outage.began + _LONGEST_HOLD

    def _leave_alone(self, outage: Trouble) -> None:
        self._end_outage(outage)
        self._alone[outage.lane] = outage
        outage.leave_alone()

    def _end_outage(self, outage: Trouble) -> None:
        self.listeners.tell(events.OutageEnded, str(self.engine), time.monotonic() - outage.began)
        self._outage, self._denied = None, False
        self.changes.note()

    async def _failed(self, lane: Lane, error: CamundaError) -> None:
        if not self._succeeded and self._refusals.is_final(error):
            self.fatal = error
            self.stopping = True
            self.changes.note()
            return
        if (outage := self._outage) is not None and outage.lane is lane and self._is_answered_in(outage):
            outage.error = error
            self._leave_alone(outage)
        if lane in self._alone:  # as an outage, each time it has a slot, it would be one after the other
            self._alone[lane].go_on(error)
            with self._resting(lane):
                await self._sleep(self._alone[lane].backoff.next(self._least_pause(error)))
            return
        self._tell(error)
        if self._outage is None:
            self._outage = Trouble(lane, error)
        if self._outage.lane is not lane:
            with self._resting(lane):
                await self._until(lambda: self._outage is None, within=_LONGEST_HOLD)
            return
        self._outage.error = error
        with self._resting(lane):
            await self._sleep(self._outage.backoff.next(self._least_pause(error)))
            if not self.stopping:
                await self.before_retry()
        self._look_for_an_end()

    def _least_pause(self, error: CamundaError) -> float:
        """Seconds, whatever a backoff says."""
        denied = self._denied or (self._succeeded and isinstance(error, AccessDenied))
        return DENIED_PAUSE if denied else error.retry_after or 0.0

    def _tell(self, error: CamundaError) -> None:
        """One line for an outage, and one for credentials that are refused in it."""
        if isinstance(error, AccessDenied) and self._succeeded:
            if not self._denied:
                self.listeners.tell(events.OutageBegan, str(self.engine), error, denied=True)
            self._denied = True
        elif self._outage is None:
            self.listeners.tell(events.OutageBegan, str(self.engine), error)

    async def _until(self, condition: Callable[[], bool], within: float = math.inf) -> None:
        """Wait, but for a stop."""
        await self.changes.until(lambda: self.stopping or condition(), within)

    async def _sleep(self, seconds: float) -> None:
        """Sleep, but for a stop."""
        await self._until(lambda: False, within=seconds)

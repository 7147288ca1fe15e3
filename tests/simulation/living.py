"""A worker in its process, from its beginning to its end, with its handlers."""

import asyncio
import math
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import Context
from datetime import timedelta
from typing import Any

import lockstep_threads
from attrs import define, field
from ledger import HandlerRun, Ledger
from network import Line
from observer import Observer
from scenario import Behaviour, Life, Scenario, Topic
from virtual_time import CLOCK, PROCESS, Process, at

from camunda_worker import BpmnError, ExternalTask, ExternalTaskWorker, TaskFailure
from camunda_worker.errors import CamundaError

STOP_MARGIN = 1.0 + 5.0 + 0.5 + 5.0 + 1.0
"""Seconds that a stop takes beyond its grace, or its poll: its last waits, and one for the network."""
_HANDLERS_END_WITHIN = 120.0
"""Seconds for which a stop waits that does not abandon them."""


@define(eq=False)
class LivingWorker:
    """A worker in its process."""

    given: Scenario
    ledger: Ledger
    name: str
    life: Life
    process: Process = field(init=False)
    line: Line = field(init=False)
    ended: asyncio.Event = field(factory=asyncio.Event)
    _observer: Observer = field(init=False)
    _worker: ExternalTaskWorker = field(init=False)
    _task: "asyncio.Task[None]" = field(init=False)
    _told_at: float | None = None
    _context: Context = field(factory=Context)

    async def live(self) -> None:
        life = self.life
        self.process = Process(self.name)
        self._context.run(PROCESS.set, self.process)
        self.line = Line(
            self.process, self.ledger, self.given.weather, random.Random(f"{self.given.seed} {self.name}")
        )
        self._observer = Observer(self.process, self.ledger, self.given.weather.patience)
        self._worker = ExternalTaskWorker(
            self.line,
            worker_id=self.name,
            max_tasks=life.max_tasks,
            poll_length=timedelta(seconds=life.poll_length),
            grace=timedelta(seconds=life.grace),
            hooks=[self._observer],
        )
        for topic in life.topics:
            self._subscribe(topic)
        arun = self._worker._arun(abandons=life.abandons)  # noqa: SLF001 - as `run` does, without a loop of its own
        self._task = asyncio.create_task(arun, context=self._context)
        lasting = asyncio.create_task(self._last())
        ending = asyncio.create_task(self._meet_its_end())
        await asyncio.wait([self._task])
        for task in lasting, ending:
            task.cancel()
        self._judge_end()
        self.ended.set()

    def _subscribe(self, topic: Topic) -> None:
        handler = self._async_handler(topic) if topic.is_async else self._handler(topic)
        self._worker.subscribe(
            topic.name,
            handler,
            lock_duration=timedelta(seconds=topic.lock),
            max_tasks=topic.cap,
            retry=topic.policy,
            soft_limit=timedelta(hours=1),
        )

    async def _last(self) -> None:
        for when, seconds in sorted(self.life.freezes.items()):
            if when > CLOCK.now:
                await at(when)
                self._stand_still(seconds)

    def _stand_still(self, seconds: float) -> None:
        self.ledger.journal.note(self.name, f"stands still for {seconds:.2f} s")
        self.process.stand_still(seconds)
        self.ledger.stood[self.name] = self.process.stands_until

    async def _meet_its_end(self) -> None:
        if self.life.ends < self.given.calm_at:
            await at(self.life.ends)
            self.end(self.life.end)
            if self.life.end in ("hurry", "cancel twice"):
                await asyncio.sleep(random.Random(self.name).random() * 3)
                self.end(self.life.end)

    def end(self, how: str) -> None:
        if self._task.done():
            return
        self.ledger.journal.note(self.name, f"is told: {how}")
        if self._told_at is None:
            self._told_at = CLOCK.now
            if self.life.abandons:
                self.process.leaves_at = CLOCK.now + (self.life.grace if how in ("stop", "hurry") else 0.0)
        elif how != "stop":
            self.process.leaves_at = -math.inf
        match how:
            case "stop":
                self._context.copy().run(self._worker.stop)
            case "hurry":
                first = self._told_at == CLOCK.now
                self._context.copy().run(self._worker.stop if first else self._worker._end_at_once)  # noqa: SLF001 - as a signal does
            case "kill":
                self.process.alive = False
                for _ in range(2):
                    self._task.cancel()
            case _:
                self._task.cancel()

    def _judge_end(self) -> None:
        if not self.process.alive:
            return
        journal = self.ledger.journal
        journal.note(self.name, "has stopped")
        error = None if self._task.cancelled() else self._task.exception()
        if error is not None and not (isinstance(error, CamundaError) and self._told_at is None):
            journal.accuse(f"{self.name} ends with {error!r}")
        if self._told_at is None and error is None:
            journal.accuse(f"{self.name} ends by itself")
        if self._told_at is not None:
            patience = max(self.life.grace, self.life.poll_length + 1) + STOP_MARGIN
            patience += self.process.stood
            patience += 0 if self.life.abandons else _HANDLERS_END_WITHIN
            took = CLOCK.now - self._told_at
            if took > patience:
                journal.accuse(f"{self.name} took {took:.2f} s to stop, not {patience:.2f}")
        if self.given.is_calm:
            self._check_free()

    def _check_free(self) -> None:
        for stored in self.ledger.undecided():
            if self.ledger.is_left_locked(stored, self.name):
                self.ledger.journal.accuse(f"{self.name} has stopped and leaves {stored.task.id} locked")

    def could_run(self, task: ExternalTask) -> bool:
        """Whether it has a slot for it, and means to go on."""
        if self._told_at is not None or self.ended.is_set() or self.process.stands_until > CLOCK.now:
            return False
        topic = next((one for one in self.life.topics if one.name == task.topic), None)
        return (
            topic is not None
            and self.ledger.running(self.process) < self.life.max_tasks - self._kept_for_others()
            and self.ledger.running(self.process, topic.name) < (topic.cap or 99)
        )

    def _kept_for_others(self) -> int:
        """Each topic with a cap, and those without together, keep a slot, if they suffice."""
        lanes = len({topic.name if topic.cap else "" for topic in self.life.topics})
        return lanes - 1 if lanes <= self.life.max_tasks else 0

    # handlers

    def _begin(self, topic: Topic, task: ExternalTask) -> tuple[HandlerRun, Behaviour]:
        ledger = self.ledger
        number = len(ledger.runs[task.id])
        begun = ledger.begin(self.process, task)
        if self._told_at is None and self.process.alive:
            if ledger.running(self.process) > self.life.max_tasks:
                ledger.journal.accuse(f"{self.name} runs more than {self.life.max_tasks}")
            if topic.cap is not None and ledger.running(self.process, topic.name) > topic.cap:
                ledger.journal.accuse(f"{self.name} runs more than {topic.cap} of {topic.name}")
        return begun, self.given.behaviour(task.id, number, topic)

    def _async_handler(self, topic: Topic) -> Callable[[ExternalTask], Any]:
        async def handle(task: ExternalTask) -> Any:
            begun, behaviour = self._begin(topic, task)
            with self._noting(begun):
                if behaviour.kind == "block":
                    self._stand_still(behaviour.seconds)
                    await asyncio.sleep(0)
                elif behaviour.kind == "swallow":
                    await _swallowing(behaviour.seconds)
                else:
                    await asyncio.sleep(behaviour.seconds)
                if behaviour.kind == "cancel itself":
                    raise asyncio.CancelledError
                return _outcome(behaviour)

        return handle

    def _handler(self, topic: Topic) -> Callable[[ExternalTask], Any]:
        def handle(task: ExternalTask) -> Any:
            begun, behaviour = self._begin(topic, task)
            with self._noting(begun):
                lockstep_threads.sleep(behaviour.seconds)
                return _outcome(behaviour)

        return handle

    @contextmanager
    def _noting(self, begun: HandlerRun) -> Iterator[None]:
        try:
            yield
        except asyncio.CancelledError:
            self.ledger.end(begun, "cancelled")
            raise
        except BaseException:
            self.ledger.end(begun, "raised")
            raise
        self.ledger.end(begun, "returned")


async def _swallowing(seconds: float) -> None:
    end = CLOCK.now + seconds
    while CLOCK.now < end:
        try:
            await asyncio.sleep(end - CLOCK.now)
        except asyncio.CancelledError:
            continue


def _outcome(behaviour: Behaviour) -> Any:
    match behaviour.kind:
        case "raise":
            raise ValueError("no")
        case "fail":
            raise TaskFailure("no", retry_timeout=timedelta(seconds=behaviour.seconds))
        case "decline":
            raise BpmnError("NO")
        case "nonsense":
            return 42
        case _:
            return {"done": True}

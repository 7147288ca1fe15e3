"""The way from a worker to the engine and back, in whatever weather."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import Context
from datetime import timedelta
from typing import Any

from attrs import define, field, frozen
from ledger import Ledger
from virtual_time import CLOCK, Process

from camunda_worker import ExternalTask
from camunda_worker.engine import Poll
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineFault,
    EngineUnreachable,
    OptimisticLocking,
    UnexpectedAnswer,
)
from camunda_worker.result import Reportable

URL = "http://engine"


def _refusal(kind: str, call: str) -> CamundaError:
    match kind:
        case "502":
            return UnexpectedAnswer(502, operation=call, url=URL, body="<html>", reason="Bad Gateway")
        case "503":
            busy = EngineFault(503, "busy", operation=call, type="RestException")
            busy.retry_after = 3.0
            return busy
        case "500":
            return EngineFault(500, "a later step failed", operation=call, type="ProcessEngineException")
        case "conflict":
            return OptimisticLocking(500, "stale", operation=call, type="OptimisticLockingException")
        case "401":
            return AccessDenied(401, "", operation=call)
        case _:
            return EngineUnreachable(call, URL, kind)


REFUSALS = ("connection refused", "502", "503", "500", "conflict", "401")
LOSSES = ("requests lost", "answers lost", "slow")


@frozen
class Episode:
    """For a while, a share of the requests has this trouble: a half where one of two nodes is away."""

    begins: float
    ends: float
    kind: str
    share: float


@frozen
class Weather:
    """What the network is like.

    Attributes:
        latency: Seconds one way, at most.
        slowness: Seconds one way, while it is slow.
        patience: Seconds that clients wait for an answer.
    """

    latency: float
    slowness: float
    patience: float
    episodes: Sequence[Episode]

    def troubles(self, chance: random.Random) -> set[str]:
        now = CLOCK.now
        return {e.kind for e in self.episodes if e.begins <= now < e.ends and chance.random() < e.share}


@define(eq=False)
class Line:
    """One process's way: an `Engine` for its worker.

    Attributes:
        in_vain: When polls began that were answered with nothing, or an error.
    """

    process: Process
    engine: Ledger
    weather: Weather
    chance: random.Random
    in_vain: list[float] = field(factory=list, init=False)
    _journeys: set["asyncio.Task[None]"] = field(factory=set, init=False)

    def __str__(self) -> str:
        return URL

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        yield

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        topics = ",".join(one.topic for one in poll.subscriptions)
        what, length = f"fetch {poll.max_tasks} of {topics}", poll.length.total_seconds()
        asked_at = CLOCK.now
        try:
            tasks: Sequence[ExternalTask] = await self._ask(
                what, lambda: self.engine.fetch_and_lock(poll), length
            )
        except CamundaError:
            self.in_vain.append(asked_at)
            raise
        if not tasks:
            self.in_vain.append(asked_at)
        return tasks

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        content: bytes = await self._ask(f"file of {task.id}", lambda: self.engine.load_file(task, name))
        return content

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        what = f"{type(result).__name__} {task.id}"
        await self._ask(what, lambda: self.engine.report(task, result))

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        what = f"extend {task.id} by {duration.total_seconds():.2f}"
        await self._ask(what, lambda: self.engine.extend_lock(task, duration))

    async def unlock(self, task: ExternalTask) -> None:
        asked_at = CLOCK.now
        await self._ask(f"unlock {task.id}", lambda: self.engine.free(task, asked_at))

    async def _ask(self, what: str, act: Callable[[], Awaitable[Any]], length: float = 0.0) -> Any:
        if not self.process.alive:
            await asyncio.sleep(self.weather.patience)  # it is no more; only its objects are
            raise EngineUnreachable(what, URL, "dead")
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        # of no process: it goes on when the client has gone
        journey = asyncio.create_task(self._travel(what, act, answer), context=Context())
        self._journeys.add(journey)
        journey.add_done_callback(self._journeys.discard)
        try:
            async with asyncio.timeout(self.weather.patience + length):
                return await answer
        except TimeoutError:
            self._note(f"{what}: no answer, given up")
            raise EngineUnreachable(what, URL, "timed out") from None
        except asyncio.CancelledError:
            self._note(f"{what}: given up")
            raise

    async def _travel(
        self, what: str, act: Callable[[], Awaitable[Any]], answer: "asyncio.Future[Any]"
    ) -> None:
        troubles = self.weather.troubles(self.chance)
        vanishes = self.chance.random() < 0.5
        await asyncio.sleep(self._latency(troubles))
        if "requests lost" in troubles or (vanishes and not self.process.alive):
            self._note(f"{what}: never arrives")
            self._disturb()
            return
        value, error = await self._answer_of(what, act, troubles)
        troubles = self.weather.troubles(self.chance)
        back = self._latency(troubles)
        self._note(f"{what}: {_shown(value, error)}{f' (on its way for {back:.2f} s)' if back > 0.2 else ''}")
        await asyncio.sleep(back)
        if "answers lost" in troubles or "connection refused" in troubles:
            self._note(f"{what}: the answer is lost")
            self._disturb()
            error = EngineUnreachable(what, URL, "reset") if "connection refused" in troubles else None
            if error is None:
                return
        if not answer.done():
            if error is None:
                answer.set_result(value)
            else:
                answer.set_exception(error)

    async def _answer_of(
        self, what: str, act: Callable[[], Awaitable[Any]], troubles: set[str]
    ) -> tuple[Any, CamundaError | None]:
        for kind in REFUSALS:
            if kind in troubles:
                self._disturb()
                return None, _refusal(kind, what)
        try:
            return await act(), None
        except CamundaError as error:
            return None, error

    def _latency(self, troubles: set[str]) -> float:
        if "slow" in troubles:
            self._disturb()
            return self.chance.random() * self.weather.slowness
        return self.chance.random() * self.weather.latency

    def _disturb(self) -> None:
        self.engine.disturbed[self.process.name] = CLOCK.now

    def _note(self, what: str) -> None:
        self.engine.journal.note(self.process.name, what)


def _shown(value: object, error: CamundaError | None) -> str:
    if error is not None:
        return f"{type(error).__name__} {str(error).rsplit(': ', 1)[-1][-70:]}"
    if isinstance(value, list):
        return f"[{', '.join(one.id for one in value)}]"
    return "taken"

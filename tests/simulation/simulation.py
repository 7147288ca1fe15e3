"""One seed from beginning to end, and what must hold of all of it."""

import asyncio
from bisect import bisect
from datetime import UTC, datetime

from attrs import define, field
from ledger import Journal, Ledger
from living import LivingWorker
from scenario import Life, Scenario
from virtual_time import CLOCK, at

DECIDED_WITHIN = 900.0
"""Seconds from when the weather is calm until all tasks are done: they may be many, and their handlers slow."""
STARVES_AFTER = 25.0
"""Seconds that a task may wait for a worker that has a slot for it."""
POLLS_IN_VAIN = 25
"""In any ten seconds, for each topic: with an empty answer, or none, whatever the weather."""
_DIES_WITHIN = 300.0
"""Seconds until whatever a dead process has begun is over."""


@define(eq=False)
class Simulation:
    given: Scenario
    journal: Journal = field(factory=Journal)
    _ledger: Ledger = field(init=False)
    _workers: list[LivingWorker] = field(factory=list, init=False)

    @_ledger.default
    def _make_ledger(self) -> Ledger:
        durations = {topic.name: topic.lock for topic in self.given.topics}
        return Ledger(CLOCK, journal=self.journal, durations=durations)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self._add_tasks())
            for number in self.given.suspensions:
                group.create_task(self._suspend(number))
            for number, when in self.given.cancellations.items():
                group.create_task(self._cancel(number, when))
            for number, life in enumerate(self.given.lives):
                group.create_task(self._live(f"w{number}", life))
            group.create_task(self._heal())

    async def _add_tasks(self) -> None:
        for when, topic in self.given.tasks:
            await at(when)
            stored = self._ledger.add_task(topic.name, create_time=datetime.fromtimestamp(CLOCK.now, UTC))
            self.journal.note("", f"{stored.task.id} of {topic.name} is there")

    async def _suspend(self, number: int) -> None:
        begins, ends = self.given.suspensions[number]
        await at(begins)
        self.journal.note("", f"task-{number + 1} is suspended")
        self._ledger.suspend(f"instance-{number + 1}")
        await at(ends)
        self.journal.note("", f"task-{number + 1} is resumed")
        self._ledger.activate(f"instance-{number + 1}")

    async def _cancel(self, number: int, when: float) -> None:
        await at(when)
        self.journal.note("", f"task-{number + 1} is cancelled")
        self._ledger.cancel(f"instance-{number + 1}")

    async def _live(self, name: str, life: Life) -> None:
        await at(life.begins)
        living = LivingWorker(self.given, self._ledger, name, life)
        self._workers.append(living)
        await living.live()

    async def _heal(self) -> None:
        """Once all is calm, all is done."""
        await at(self.given.calm_at)
        self.journal.note("", "from now on all is well")
        life = Life(CLOCK.now, 1e9, "stop", 5, self.given.topics, 2.0, 5.0, abandons=True, freezes={})
        helper = asyncio.create_task(self._live("helper", life))
        patience = self.given.weather.patience + 5.0
        await asyncio.sleep(patience)  # until the last unanswered request is given up
        looks = asyncio.create_task(self._look_for_starving())
        while self._ledger.undecided() and CLOCK.now < self.given.calm_at + DECIDED_WITHIN:  # noqa: ASYNC110 - what it waits for is the engine's
            await asyncio.sleep(1)
        looks.cancel()
        for living in self._workers:
            living.end("stop")
        await helper
        await asyncio.gather(*(living.ended.wait() for living in self._workers))
        self._check_decided()
        self._check_rates()
        await asyncio.sleep(_DIES_WITHIN)
        self._check_over()

    def _check_rates(self) -> None:
        for living in self._workers:
            times, most = living.line.in_vain, POLLS_IN_VAIN * len(living.life.topics)
            busiest = max((bisect(times, one + 10) - number for number, one in enumerate(times)), default=0)
            if busiest > most:
                self.journal.accuse(f"{living.name} polls {busiest} times in vain within 10 s")

    def _check_over(self) -> None:
        """Nothing is left of any process, but what a killed one has left."""
        for task in asyncio.all_tasks():
            process = getattr(task, "process", None)
            if process is not None:
                self.journal.accuse(f"{process.name} has left a task: {task!r}")

    async def _look_for_starving(self) -> None:
        since: dict[str, float] = {}
        while True:
            for stored in self._ledger.tasks.values():
                key = stored.task.id
                served = stored.is_free(CLOCK.now) and any(
                    one.could_run(stored.task) for one in self._workers
                )
                since[key] = since.get(key, CLOCK.now) if served else CLOCK.now
                if CLOCK.now - since[key] > STARVES_AFTER:
                    self.journal.accuse(f"{key} starves since {since[key]:.1f}")
                    return
            await asyncio.sleep(0.5)

    def _check_decided(self) -> None:
        for stored in self._ledger.undecided():
            self.journal.accuse(f"{stored.task.id} is not decided: {stored}")
        for stored in self._ledger.tasks.values():
            if stored.ended:
                continue
            topic = next(one for one in self.given.topics if one.name == stored.task.topic)
            ended = sum(run.how is not None for run in self._ledger.runs[stored.task.id])
            if ended <= topic.retries:
                self.journal.accuse(f"{stored.task.id} is an incident after {ended} runs")

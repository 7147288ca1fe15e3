"""The engine of a simulation, which keeps a journal, and accuses whoever breaks a promise."""

import math
from collections import defaultdict
from collections.abc import Sequence

from attrs import define, field
from virtual_time import CLOCK, Process

from camunda_worker import ExternalTask
from camunda_worker.result import Failure, Reportable
from camunda_worker.subscription import AnySubscription
from camunda_worker.testing import InMemoryEngine
from camunda_worker.testing.stored_task import StoredTask


@define(eq=False)
class Journal:
    """What happened, readable line by line; and what must not happen."""

    lines: list[str] = field(factory=list)
    violations: list[str] = field(factory=list)

    def note(self, who: str, what: object) -> None:
        self.lines.append(f"{CLOCK.now:9.3f}  {who:8} {what}")

    def accuse(self, what: str) -> None:
        self.violations.append(f"{CLOCK.now:.3f}: {what}")
        self.note("!!", what)


_UNLOCK_IS_SAFE = 2.5
"""Seconds on its way, after an extension that lasts twice as long."""


@define(eq=False)
class HandlerRun:
    """One call of a handler.

    Attributes:
        how: It has ended: returned, raised or cancelled.
    """

    process: Process
    task: ExternalTask
    began: float
    how: str | None = None


@define(eq=False)
class Ledger(InMemoryEngine):
    """Knows who held which lock, which handlers ran, and what excuses there are.

    Attributes:
        locks: By task, of each lock when it was taken, and by whom.
        runs: By task, the calls of its handler.
        durations: Of locks, by topic.
        disturbed: By worker, when last something came between it and the engine.
        stood: By worker, until when it stood still last.
        resumed: By task, when its instance was resumed too late for its lock.
        failed: By task, when its last failure was taken: from then on it is no worker's until it is fetched again.
    """

    journal: Journal = field(kw_only=True)
    durations: dict[str, float] = field(kw_only=True)
    locks: dict[str, list[tuple[float, str]]] = field(factory=lambda: defaultdict(list), init=False)
    runs: dict[str, list[HandlerRun]] = field(factory=lambda: defaultdict(list), init=False)
    disturbed: dict[str, float] = field(factory=lambda: defaultdict(lambda: -math.inf), init=False)
    resumed: dict[str, float] = field(factory=lambda: defaultdict(lambda: -math.inf), init=False)
    stood: dict[str, float] = field(factory=lambda: defaultdict(lambda: -math.inf), init=False)
    failed: dict[str, float] = field(factory=lambda: defaultdict(lambda: -math.inf), init=False)

    def _lock(self, stored: StoredTask, subscription: AnySubscription, worker_id: str) -> ExternalTask:
        self.locks[stored.task.id].append((CLOCK.now, worker_id))
        return InMemoryEngine._lock(self, stored, subscription, worker_id)  # noqa: SLF001 - ours, by inheritance

    def holds(self, task: ExternalTask) -> bool:
        """Whether the engine would take a result for the task, from the worker that has fetched it."""
        stored = self.tasks[task.id]
        return not stored.ended and stored.worker_id == task.worker_id

    def is_taken(self, task: ExternalTask) -> bool:
        """Whether a result has ended it, and no operator."""
        return any(not isinstance(result, Failure) for result in self.tasks[task.id].reports)

    def is_left_locked(self, stored: StoredTask, worker_id: str) -> bool:
        """Whether the worker has fetched it, and neither reported nor freed it."""
        if stored.worker_id != worker_id or stored.lock_ends <= CLOCK.now:
            return False
        fetched_at, _ = self.locks[stored.task.id][-1]
        return fetched_at > self.failed[stored.task.id]

    def fetches(self, task: ExternalTask, since: float) -> int:
        return sum(when >= since and who == task.worker_id for when, who in self.locks[task.id])

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        before = self.tasks[task.id].retries
        await InMemoryEngine.report(self, task, result)
        if isinstance(result, Failure):
            self.failed[task.id] = CLOCK.now
            if before is not None and (result.retries or 0) > before:
                self._complain(
                    task, f"has more retries than before ({before})", self.disturbed[task.worker_id]
                )
            self.journal.note(
                "", f"{task.id}: retries {before} -> {result.retries}, in {result.retry_timeout}"
            )

    async def free(self, task: ExternalTask, asked_at: float) -> None:
        """Unlock, as was asked for at a moment: what is on its way for long may free another one's lock, as it asks for no owner."""
        stored = self.tasks[task.id]
        is_foreign = not stored.ended and stored.lock_ends > CLOCK.now and stored.worker_id != task.worker_id
        if is_foreign and CLOCK.now < asked_at + _UNLOCK_IS_SAFE:
            self.journal.accuse(f"{task.id}: {task.worker_id} frees the lock of {stored.worker_id}")
        if is_foreign and stored.worker_id is not None:
            self.disturbed[stored.worker_id] = CLOCK.now
        await self.unlock(task)

    def activate(self, process_instance_id: str) -> None:
        InMemoryEngine.activate(self, process_instance_id)
        for stored in self._of(process_instance_id):
            if stored.lock_ends < CLOCK.now + self.durations[stored.task.topic] / 10:
                self.resumed[stored.task.id] = CLOCK.now

    # handlers

    def begin(self, process: Process, task: ExternalTask) -> HandlerRun:
        """A handler begins: nobody else's may be at it, but for a lock that was over."""
        run = HandlerRun(process, task, CLOCK.now)
        stored = self.tasks[task.id]
        is_cancelled = stored.ended and not self.is_taken(task)
        if process.alive and not is_cancelled and (not self.holds(task) or stored.lock_ends <= CLOCK.now):
            # the lock of a retry may have been shortened by its offer: who stands still just then does not know
            stood = self.stood[task.worker_id] if task.retries is not None else -math.inf
            self._complain(task, "begins without a lock", max(stood, self.disturbed[task.worker_id]))
        for other in self.runs[task.id]:
            if other.how is None and other.process.alive:
                self._check_overlap(run, other)
        if process.stands_until:
            self.journal.accuse(f"{task.id} begins in {process.name}, which stands still")
        self.runs[task.id].append(run)
        self.journal.note(process.name, f"{task.id} begins, retries {task.retries}")
        return run

    def _check_overlap(self, run: HandlerRun, other: HandlerRun) -> None:
        if other.process is run.process:
            self.journal.accuse(f"{run.task.id} runs twice in {run.process.name}")
        elif CLOCK.now < other.process.leaves_at:  # a stop gives back what does not end
            victim = other.task.worker_id
            excuse = max(self.disturbed[victim], self.stood[victim], self.resumed[other.task.id])
            self._complain(other.task, f"runs in {run.process.name}, too", excuse)

    def _complain(self, task: ExternalTask, what: str, excuse: float) -> None:
        if excuse < CLOCK.now - 2 * self.durations[task.topic]:
            self.journal.accuse(f"{task.id} of {task.worker_id} {what}, and nothing has come between")

    def end(self, run: HandlerRun, how: str) -> None:
        run.how = how
        self.journal.note(run.process.name, f"{run.task.id} {how} after {CLOCK.now - run.began:.2f} s")

    def running(self, process: Process, topic: str | None = None) -> int:
        """How many handlers are at work in a process."""
        return sum(
            run.how is None and run.process is process and topic in (None, run.task.topic)
            for runs in self.runs.values()
            for run in runs
        )

    def undecided(self) -> Sequence[StoredTask]:
        return [one for one in self.tasks.values() if not one.ended and one.retries != 0]

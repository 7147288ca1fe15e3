"""Slots: how many tasks each poll may ask for, so that none is fetched that cannot start. Pure arithmetic."""

import math
from collections.abc import Iterable, Sequence

from attrs import define, field

from camunda_worker.subscription import AnySubscription

_PORTIONS = 8
_LEAST_PORTION = 10
_LEAST_RATE = 4_000
"""Tasks per second that portions leave possible, however far away the engine is: more than a process can do."""
_FORGETTING = 1.1
"""By how much a poll may seem slower than the ones before it."""


@define(eq=False)
class Lane:
    """The topics that share a poll: one with a cap of its own, or all without.

    Attributes:
        subscriptions: The topics and their terms.
        limit: How many of its tasks may be in hand at once.
        running: How many are.
        asked: How many its pending poll may bring.
        turn: Grows with each poll; the lane with the lowest one has waited longest.
        held: It does not poll, for whatever reason: no slot is left to it.
        portion: How many tasks a poll asks for at most, once one has shown how long it takes: what begins together ends
            together, and then each waits for the others.
    """

    subscriptions: Sequence[AnySubscription]
    limit: int
    running: int = 0
    asked: int = 0
    turn: int = 0
    held: bool = False
    portion: int = field(init=False)
    _quickest: float = field(default=math.inf, init=False)

    @portion.default
    def _all(self) -> int:
        return self.limit

    def answered_within(self, seconds: float) -> None:
        """A poll has brought tasks: the quickest ones show how long a poll takes, others have waited for tasks."""
        self._quickest = min(seconds, self._quickest * _FORGETTING)
        needed = math.ceil(self._quickest * _LEAST_RATE)
        self.portion = min(self.limit, max(self.limit // _PORTIONS, _LEAST_PORTION, needed))

    @property
    def waits(self) -> bool:
        """Whether it has no poll pending and could run more."""
        return self.asked == 0 and self.running < self.limit and not self.held


@define(eq=False)
class Slots:
    """A worker's slots: each is free, promised to a pending poll, or taken by a running task.

    Attributes:
        total: How many there are.
        lanes: Who shares them.
    """

    total: int
    lanes: Sequence[Lane]

    @classmethod
    def of(cls, subscriptions: Iterable[AnySubscription], total: int) -> "Slots":
        """A lane for each topic with a cap, and one for all others."""
        topics = list(subscriptions)
        capped = [Lane([one], min(one.max_tasks, total)) for one in topics if one.max_tasks is not None]
        shared = [one for one in topics if one.max_tasks is None]
        return cls(total, [Lane(shared, total), *capped] if shared else capped)

    def open_to(self, lane: Lane) -> int:
        """How many tasks a lane may ask for now.

        It leaves a slot to each other lane that waits, too; where there are too few, who has waited longest asks first.
        """
        free = self.total - sum(one.running + one.asked for one in self.lanes)
        others = [one for one in self.lanes if one is not lane and one.waits]
        share = free - len(others)
        if share < 1 and all(lane.turn <= one.turn for one in others):
            share = 1
        return max(min(share, free, lane.limit - lane.running, lane.portion), 0)

"""Slots: how many tasks each poll may ask for, so that none is fetched that cannot start, and when. Pure arithmetic."""

import math
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from camunda_worker.subscription import AnySubscription

_PORTIONS = 8
_LEAST_PORTION = 10
_LEAST_RATE = 4_000
"""Tasks per second that portions leave possible, however far away the engine is: more than a process can do."""
_FORGETTING = 1.1
"""By how much a poll may seem slower than the ones before it."""
_QUICK_PATIENCE = 4
"""Durations of a poll: where handlers take no time, the engine does, and polls are a part of its work."""
_MOST_PATIENCE = 0.03
"""Seconds, however long a poll takes."""


@define(eq=False)
class Lane:
    """The topics that share a poll: one with a cap of its own, or all without.

    Attributes:
        subscriptions: The topics and their terms.
        limit: How many of its tasks may be in hand at once.
        running: How many are.
        ending: Of how many of these the result is there.
        is_quick: The latest of its handlers has waited for nothing.
        asked: How many its pending poll may bring.
        turn: Grows with each poll; the lane with the lowest one has waited longest.
        rests: It does not poll for now: nothing waits for it, or its poll has failed.
        portion: How many tasks a poll asks for at most, once one has shown how long it takes: what begins together ends
            together, and then each waits for the others.
    """

    subscriptions: Sequence[AnySubscription]
    limit: int
    running: int = 0
    ending: int = 0
    is_quick: bool = False
    asked: int = 0
    turn: int = 0
    rests: bool = False
    portion: int = field(init=False)
    by_topic: Mapping[str, AnySubscription] = field(init=False)
    _quickest: float = field(default=math.inf, init=False)

    @portion.default
    def _all(self) -> int:
        return self.limit

    @by_topic.default
    def _index(self) -> Mapping[str, AnySubscription]:
        return {one.topic: one for one in self.subscriptions}

    def answered_within(self, seconds: float) -> None:
        """A poll has brought tasks: the quickest ones show how long a poll takes, others have waited for tasks."""
        self._quickest = min(seconds, self._quickest * _FORGETTING)
        needed = math.ceil(self._quickest * _LEAST_RATE)
        self.portion = min(self.limit, max(self.limit // _PORTIONS, _LEAST_PORTION, needed))

    @property
    def patience(self) -> float:
        """Seconds that free slots wait for results that are on their way, so that one poll fills several."""
        return min(self._quickest * _QUICK_PATIENCE, _MOST_PATIENCE) if self.is_quick else 0.0

    @property
    def waits(self) -> bool:
        """Whether it would poll now and could run more."""
        return self.asked == 0 and self.running < self.limit and not self.rests

    @property
    def has_none(self) -> bool:
        """Whether no slot is in its hands."""
        return self.asked == 0 and self.running == 0


@define(eq=False)
class Slots:
    """A worker's slots: each is free, promised to a pending poll, or taken by a running task.

    Attributes:
        total: How many there are.
        lanes: Who shares them.
        suffice: There is one for each lane, and each keeps one: a poll may be pending for as long as it likes.
    """

    total: int
    lanes: Sequence[Lane]
    suffice: bool = field(init=False)

    @suffice.default
    def _one_for_each(self) -> bool:
        return len(self.lanes) <= self.total

    @classmethod
    def of(cls, subscriptions: Iterable[AnySubscription], total: int) -> "Slots":
        """A lane for each topic with a cap, and one for all others."""
        topics = list(subscriptions)
        capped = [Lane([one], min(one.max_tasks, total)) for one in topics if one.max_tasks is not None]
        shared = [one for one in topics if one.max_tasks is None]
        return cls(total, [Lane(shared, total), *capped] if shared else capped)

    def open_to(self, lane: Lane) -> int:
        """How many tasks a lane may ask for now.

        It leaves a slot to each other lane that has none, if they suffice, and to each that waits for more; where there
        are too few for these, who has waited longest asks first.
        """
        free = self.total
        for one in self.lanes:  # not by `sum`: it is asked after each task
            free -= one.running + one.asked
        if len(self.lanes) > 1:
            free = self._share_of(lane, free)
        return max(min(free, lane.limit - lane.running, lane.portion), 0)

    def _share_of(self, lane: Lane, free: int) -> int:
        rivals = [one for one in self.lanes if one is not lane]
        if self.suffice:  # kept even while it rests: else it could find its slot promised to a long poll
            free -= sum(one.has_none for one in rivals)
            rivals = [one for one in rivals if not one.has_none]
        rivals = [one for one in rivals if one.waits]
        share = free - len(rivals)
        if share < 1 and ((self.suffice and lane.has_none) or all(lane.turn <= one.turn for one in rivals)):
            share = 1
        return min(share, free)

"""Tasks whose result was taken when their lock was over: an answer that is still on its way may bring them once more."""

import math
import time

from attrs import define, field

_REMEMBERED = 3600.0
"""Seconds: more than any poll takes."""


@define(eq=False)
class OutlivedLocks:
    """The tasks of one run that outlived their lock, by id."""

    _taken: dict[str, tuple[float, float]] = field(factory=dict, init=False)
    """When the result was taken, and from when its retry is offered: to polls that were pending already, too."""

    def note(self, task_id: str, offered_from: float) -> None:
        """The task's result is taken now."""
        now = time.monotonic()
        self._taken = {key: one for key, one in self._taken.items() if one[0] > now - _REMEMBERED}
        self._taken[task_id] = now, offered_from

    def is_outdated(self, task_id: str, asked_at: float) -> bool:
        """Whether a poll of that moment found the lock over, and is answered after the result was taken."""
        if not self._taken:
            return False
        taken_at, offered_from = self._taken.pop(task_id, (-math.inf, math.inf))
        return asked_at < taken_at and time.monotonic() < offered_from

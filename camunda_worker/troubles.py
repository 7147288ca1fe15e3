"""The trouble of one lane: when its polls are tried again, and how it is told while others are answered."""

import logging
import time
from collections.abc import Callable

from attrs import define, field

from camunda_worker import log
from camunda_worker.backoff import Backoff
from camunda_worker.errors import CamundaError
from camunda_worker.slots import Lane

_FIRST_REMINDER, _LAST_REMINDER = 60.0, 3600.0
"""Seconds from one warning to the next, which double: who reads the end of a log only is to see it, and little else."""


@define(eq=False)
class Trouble:
    """A lane's polls fail: in an outage, or on their own.

    Attributes:
        lane: Whose polls.
        error: That of the last one.
        clock: Seconds.
        backoff: When the lane is tried again.
        began: When the first poll failed.
    """

    lane: Lane
    error: CamundaError
    clock: Callable[[], float] = time.monotonic
    backoff: Backoff = field(factory=Backoff, init=False)
    began: float = field(init=False)
    _reminder: float = field(default=_FIRST_REMINDER, init=False)
    """Seconds from the next warning to the one after it."""
    _due: float = field(default=0.0, init=False)
    """When the next warning is."""

    @began.default
    def _now(self) -> float:
        return self.clock()

    def leave_alone(self) -> None:
        """Others are answered: it is no outage, so nobody else tells of it, and the lane tries by itself."""
        self.backoff.reset()
        self._warn()

    def go_on(self, error: CamundaError) -> None:
        """The lane, which is alone with it, has failed again."""
        self.error = error
        if self.clock() >= self._due:
            self._warn()

    def end(self) -> None:
        """The lane, which was alone with it, is answered."""
        log.say(logging.INFO, "%s served again", self._topics())

    def _warn(self) -> None:
        self._due = self.clock() + self._reminder
        self._reminder = min(self._reminder * 2, _LAST_REMINDER)
        log.say(logging.WARNING, "%s not served, trying again: %s", self._topics(), self.error)

    def _topics(self) -> str:
        topics = [one.topic for one in self.lane.subscriptions]
        return f"{', '.join(topics)} {'is' if len(topics) == 1 else 'are'}"

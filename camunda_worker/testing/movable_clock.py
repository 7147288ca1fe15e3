"""A clock for tests, which stands still until it is moved."""

from collections.abc import Callable
from datetime import timedelta

from attrs import define, field

from camunda_worker.checks import a_timedelta


@define(eq=False)
class MovableClock:
    """Give it to an `InMemoryEngine`: ``InMemoryEngine(clock := MovableClock())``.

    Attributes:
        now: Seconds since some beginning.
        listeners: Called after each move.
    """

    now: float = 0.0
    listeners: list[Callable[[], None]] = field(factory=list, init=False)

    def __call__(self) -> float:
        """The seconds."""
        return self.now

    def advance(self, duration: timedelta) -> None:
        """Let time pass: locks end, retries fall due, long polls end.

        Raises:
            TypeError: It is no timedelta.
        """
        a_timedelta("duration", duration)
        self.now += duration.total_seconds()
        for listener in self.listeners:
            listener()

"""What a worker tells while it runs: one frozen record for each fact, and the hook that is given them.

A hook is a plain function, or any callable. It is called on the worker's event loop, in the order of the facts, and
while it works no lock is extended and nothing is fetched: so it notes, or counts, and returns at once. What it raises is
logged and goes no further. Durations are `timedelta`s, by the monotonic clock.
"""

from typing import Protocol, TypeAlias

from camunda_worker.events.of_runs import (
    Began,
    Blocked,
    OutageBegan,
    OutageEnded,
    Polled,
    Stopped,
    Stopping,
)
from camunda_worker.events.of_tasks import (
    Delayed,
    Dropped,
    Ended,
    Extended,
    Fetched,
    Finished,
    GivenBack,
    Lost,
    NotExtended,
    NotGivenBack,
    Raised,
    Refused,
    Reported,
    Resent,
    Started,
    StillRunning,
    TaskEvent,
    Unreported,
)

__all__ = [
    "Began",
    "Blocked",
    "Delayed",
    "Dropped",
    "Ended",
    "Event",
    "Extended",
    "Fetched",
    "Finished",
    "GivenBack",
    "Hook",
    "Lost",
    "NotExtended",
    "NotGivenBack",
    "OutageBegan",
    "OutageEnded",
    "Polled",
    "Raised",
    "Refused",
    "Reported",
    "Resent",
    "Started",
    "StillRunning",
    "Stopped",
    "Stopping",
    "TaskEvent",
    "Unreported",
]

Event: TypeAlias = (
    Began
    | Stopping
    | Stopped
    | Blocked
    | Polled
    | OutageBegan
    | OutageEnded
    | Fetched
    | Started
    | StillRunning
    | Raised
    | Finished
    | Ended
    | Extended
    | NotExtended
    | Lost
    | Reported
    | Delayed
    | Resent
    | Refused
    | Dropped
    | Unreported
    | GivenBack
    | NotGivenBack
)


class Hook(Protocol):
    """Whatever can be called with an event; it picks those that it knows."""

    def __call__(self, event: Event, /) -> None:
        """Take note of it, and return at once."""

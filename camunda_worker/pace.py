"""How soon a poll follows another one: what is fetched faster than it can be done ends together, and then each waits."""

import time
from collections.abc import Callable

from attrs import define, field

_PART = 0.7
"""Of the CPU time of a task: a little faster than tasks get done, for there are polls that bring few."""
_MEMORY = 0.8
"""What a poll counts for at the next one."""
_MOST = 0.0005
"""Seconds for each task: a rush after quiet times, in which tasks seem to be dear, is not held up."""


@define(eq=False)
class Pace:
    """The pace of the polls of one event loop.

    Attributes:
        clock: Seconds of CPU time of that loop's thread.
    """

    clock: Callable[[], float] = time.thread_time
    _used: float = field(default=0.0, init=False)
    _tasks: float = field(default=0.0, init=False)
    _looked: float = field(init=False)

    @_looked.default
    def _begin(self) -> float:
        return self.clock()

    def after(self, tasks: int) -> float:
        """Seconds from a poll that has brought so many tasks, one at least, to the next one."""
        now = self.clock()
        self._used = self._used * _MEMORY + now - self._looked
        self._tasks = self._tasks * _MEMORY + tasks
        self._looked = now
        return tasks * min(self._used / self._tasks * _PART, _MOST)

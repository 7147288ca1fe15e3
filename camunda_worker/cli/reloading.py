"""Which Python files have changed, for ``run --reload``."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from attrs import define, field
from watchfiles import PythonFilter, watch


@define(eq=False)
class Changes:
    """Changed files below the working directory, once something watches.

    Attributes:
        enabled: Whether anything watches.
    """

    enabled: bool
    _changed: list[str] = field(factory=list, init=False)
    _ended: threading.Event = field(factory=threading.Event, init=False)

    @classmethod
    @contextmanager
    def watching(cls, *, enabled: bool) -> Iterator[Self]:
        """Watch while the context lasts."""
        changes = cls(enabled)
        thread = threading.Thread(target=changes._watch, daemon=True)
        if enabled:
            thread.start()
        try:
            yield changes
        finally:
            changes._ended.set()
            if enabled:
                thread.join()

    def take(self) -> str:
        """The names of files that have changed since the last call; empty if none has."""
        taken, self._changed = self._changed, []
        return ", ".join(sorted(set(taken)))

    def _watch(self) -> None:
        here = Path.cwd()
        for batch in watch(here, watch_filter=PythonFilter(), stop_event=self._ended, raise_interrupt=False):
            self._changed.extend(str(Path(path).relative_to(here)) for _, path in batch)

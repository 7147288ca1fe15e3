"""What a first download tells its user on stderr."""

import sys
import time

from attrs import define, field

_BETWEEN_LINES = 10.0
"""Seconds, where a line cannot be overwritten (CI logs)."""
_BETWEEN_UPDATES = 0.1
"""Seconds, on a terminal."""


@define
class Progress:
    """Counts downloaded files: one line that changes on a terminal, one line now and then elsewhere.

    Attributes:
        subject: What is being downloaded; each line begins with it.
    """

    subject: str
    _files: int = 0
    _started: float = field(factory=time.monotonic)
    _last_shown: float = field(factory=time.monotonic)

    def say(self, text: str) -> None:
        """Write a line of its own."""
        print(f"{self.subject}: {text}", file=sys.stderr, flush=True)  # noqa: T201 - what people read on stderr

    def file_done(self) -> None:
        """Count one file, and show the count when it is time to."""
        self._files += 1
        terminal = sys.stderr.isatty()
        now = time.monotonic()
        if now - self._last_shown >= (_BETWEEN_UPDATES if terminal else _BETWEEN_LINES):
            self._last_shown = now
            line = f"{self.subject}: {self._files} files, {now - self._started:.0f} s"
            print(line, end="\r" if terminal else "\n", file=sys.stderr, flush=True)  # noqa: T201 - what people read on stderr

    def done(self) -> None:
        """Write how much it was."""
        self.say(f"{self._files} files downloaded in {time.monotonic() - self._started:.0f} s")

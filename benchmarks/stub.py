"""The stub engine: its process, its settings, its counters."""

import json
import subprocess
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from attrs import frozen

SOURCE = Path(__file__).with_name("StubEngine.java")


@frozen
class Counters:
    """What the stub has counted since its last reset.

    Attributes:
        connections: TCP connections that asked for something.
        requests: All of them.
        fetched: Tasks handed out.
        completed: Tasks completed.
        most_locked: The most tasks that were handed out and not ended.
        now: Nanoseconds on the monotonic clock.
        begun: For each task that tells it, nanoseconds from when it was offered to when its handler began.
        ended: The same to when its completion came.
    """

    connections: int
    requests: int
    fetched: int
    completed: int
    most_locked: int
    now: int
    begun: list[int]
    ended: list[int]


class StubEngine:
    """Starts the stub; a context manager."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["java", "-XX:+UseSerialGC", str(SOURCE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe, mypy cannot know
        self._origin = f"http://127.0.0.1:{int(self._process.stdout.readline())}"
        self.url = f"{self._origin}/engine-rest"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()  # the end of its input ends it

    def reset(self, **settings: int) -> None:
        """Forget all counts; the settings stand in the stub's source."""
        self._ask("reset", settings)

    def counters(self) -> Counters:
        """What has been counted."""
        return self._ask("counters", {})

    def _ask(self, what: str, settings: dict[str, int]) -> Counters:
        query = "&".join(f"{name}={value}" for name, value in settings.items())
        with urllib.request.urlopen(f"{self._origin}/stub/{what}?{query}") as answer:  # noqa: S310 - http
            counted: dict[str, Any] = json.load(answer)
        return Counters(**counted)

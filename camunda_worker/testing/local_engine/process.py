"""The engine's process, which never outlives the Python process that started it.

A guard, four lines of shell in a session of its own, reads a pipe whose only writer is this Python process.
However Python ends (a return, an exception, SIGTERM, SIGKILL), the system closes the pipe, and the guard kills
the engine and removes its folder. The engine itself is Python's own child, so its exit is seen and reaped here.

A process forked from this one without exec (multiprocessing's fork) holds the pipe too: the engine then lives
until that one has ended as well.
"""

import contextlib
import subprocess
import tempfile
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import define, field

_GUARD = """
while read -r line; do engine=$line; done
[ -z "$engine" ] || kill -9 "$engine"
rm -rf -- "$1"
"""
"""Each line is the process that now runs; an empty one says that none does."""
_LAUNCHER = 'log=$1; shift; echo "$$" && exec "$@" </dev/null >>"$log" 2>&1'
"""It tells the guard its own process id (its stdout is the guard's pipe) and then becomes the engine, so that there is no
moment in which the engine runs unguarded."""
_SHUTDOWN_SECONDS = 10.0
_LOG_TAIL = 30
"""Lines."""


@define
class GuardedProcess:
    """A folder and, at most, one process that runs in it; both go when this Python process goes.

    Attributes:
        folder: The process's working directory, made here and removed by `close`.
        log: What the process wrote.
    """

    folder: Path = field(factory=lambda: Path(tempfile.mkdtemp(prefix="camunda-engine-")), init=False)
    _guard: subprocess.Popen[bytes] = field(init=False)
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        # a session of its own: Ctrl-C in a terminal is for Python, which may still have results to report
        self._guard = subprocess.Popen(  # noqa: S603 - a command of ours
            ["/bin/sh", "-c", _GUARD, "guard", self.folder],
            stdin=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )

    @property
    def log(self) -> Path:
        """What the process writes, one run after the other."""
        return self.folder / "engine.log"

    def tail(self) -> str:
        """The log's last lines, less Java's stack frames: they would push out the causes between them."""
        try:
            with self.log.open(errors="replace") as lines:
                told = (line for line in lines if not line.startswith(("\tat ", "\t... ")))
                return "".join(deque(told, _LOG_TAIL))
        except FileNotFoundError:
            return "(it wrote nothing)\n"

    @property
    def pid(self) -> int | None:
        """The process id, or None when nothing runs."""
        return self._process.pid if self._process and self.wait(0) is None else None

    def run(self, command: Sequence[str | Path], environment: Mapping[str, str]) -> None:
        """Start the process."""
        self._process = subprocess.Popen(  # noqa: S603 - a command of ours
            ["/bin/sh", "-c", _LAUNCHER, "launcher", self.log, *command],
            stdout=self._guard.stdin,
            cwd=self.folder,
            env=environment,
            start_new_session=True,
        )

    def wait(self, seconds: float) -> int | None:
        """Wait for the process's end: its exit code (a signal is negative), or None while it runs."""
        if self._process is None:
            return None
        try:
            code = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        self._tell_guard(b"\n")  # the id may soon be another process's
        return code

    def terminate(self) -> None:
        """Ask the process to end; after 10 s, make it."""
        if self._process:
            self._process.terminate()
            if self.wait(_SHUTDOWN_SECONDS) is None:
                self.kill()

    def kill(self) -> None:
        """End the process as ``kill -9`` does, and wait until it has gone."""
        if self._process:
            self._process.kill()
            self.wait(_SHUTDOWN_SECONDS)

    def close(self) -> None:
        """End the process and remove its folder."""
        self.terminate()
        if self._guard.stdin:
            self._guard.stdin.close()
        self._guard.wait()

    def _tell_guard(self, line: bytes) -> None:
        if self._guard.stdin:
            with contextlib.suppress(BrokenPipeError):  # somebody killed the guard
                self._guard.stdin.write(line)

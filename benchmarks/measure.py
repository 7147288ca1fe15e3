"""One measurement: a contender's process beside the stub, for a while."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import frozen
from contenders import CACHE, Contender
from stub import Counters, StubEngine

_COMPILED = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode")}
"""As installed packages are: otherwise each start would compile those that stand in a work tree."""
_WARM_UP_TASKS = 100
_LONGEST_WAIT = 60.0
_SETTLED = 0.5
_NOTHING = 0.005
"""Seconds of CPU time within a tenth of a second."""


class Process:
    """A contender at work, to be looked at from outside."""

    def __init__(self, contender: Contender, url: str, concurrency: int, options: Sequence[str]) -> None:
        program = contender.prepare()
        command = [*program.command, url, str(concurrency), *contender.options, *options]
        self._process = subprocess.Popen(
            command, cwd=program.folder, stdout=subprocess.DEVNULL, env={**os.environ, **_COMPILED}
        )

    def cpu(self) -> float:
        """Seconds of CPU time that all its threads have taken, ended ones included; and those of its processes."""
        return cpu_of(self._process.pid)

    def wait_until(self, stub: StubEngine, reached: Callable[[Counters], bool]) -> Counters:
        """Wait until the stub has counted so much."""
        requests, since = 0, time.monotonic()
        while not reached(counters := stub.counters()):
            if self._process.poll() is not None:
                raise RuntimeError(f"it ended by itself, with {self._process.returncode}")
            if counters.requests > requests:
                requests, since = counters.requests, time.monotonic()
            if time.monotonic() > since + _LONGEST_WAIT:
                raise RuntimeError(f"it did nothing for {_LONGEST_WAIT} s")
            time.sleep(0.01)
        return counters

    def settle(self) -> None:
        """Wait until it does nothing any more."""
        idle, used = 0.0, self.cpu()
        while idle < _SETTLED:
            time.sleep(0.1)
            now = self.cpu()
            idle = idle + 0.1 if now - used < _NOTHING else 0.0
            used = now

    def kilobytes(self) -> int:
        """The memory that it holds."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    def end(self) -> None:
        """End it, and its processes."""
        for pid in _family(self._process.pid):
            os.kill(pid, signal.SIGKILL)
        self._process.wait()


def cpu_of(pid: int) -> float:
    """Seconds of CPU time of a process and of those it has started."""
    return sum(
        time.clock_gettime(~one << 3 | 2) for one in _family(pid)
    )  # Linux: the clock of another process


def parent_of(pid: int) -> int:
    """Who has started a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("PPid:")[2].split()[0])


def _family(pid: int) -> Sequence[int]:
    """The process, before those that it has started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


@contextlib.contextmanager
def running(
    contender: Contender, stub: StubEngine, concurrency: int, options: Sequence[str] = (), **settings: int
) -> Iterator[Process]:
    """A contender at work for a stub with these settings."""
    stub.reset(**settings)
    process = Process(contender, stub.url, concurrency, options)
    try:
        yield process
    finally:
        process.end()


@frozen
class Sample:
    """What a contender has done within some time.

    Attributes:
        cpu: Milliseconds of CPU time per task.
        rate: Tasks per second.
        requests: Per task.
        counters: The stub's at the end.
    """

    cpu: float
    rate: float
    requests: float
    counters: Counters


def sample(process: Process, stub: StubEngine, seconds: float, warm_up: float = 0.5) -> Sample:
    """Look at a contender that works on tasks."""
    process.wait_until(stub, lambda counters: counters.completed >= _WARM_UP_TASKS)
    time.sleep(warm_up)
    before, cpu = stub.counters(), process.cpu()
    time.sleep(seconds)
    after, cpu = stub.counters(), process.cpu() - cpu
    tasks = after.completed - before.completed
    return Sample(
        cpu=1_000 * cpu / tasks,
        rate=1e9 * tasks / (after.now - before.now),
        requests=(after.requests - before.requests) / tasks,
        counters=after,
    )


def calls(process: Process, stub: StubEngine, count: int) -> float:
    """Milliseconds of CPU time for each of so many requests."""
    began = process.wait_until(stub, lambda counters: counters.requests >= count)
    cpu = process.cpu()
    ended = process.wait_until(stub, lambda counters: counters.requests >= began.requests + count)
    return 1_000 * (process.cpu() - cpu) / (ended.requests - began.requests)

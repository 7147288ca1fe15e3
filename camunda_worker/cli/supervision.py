"""``run --processes`` and ``run --reload``: worker processes under one parent, which handles no task itself.

Each is in a session of its own: Ctrl-C in a terminal reaches the parent alone, which hands it on. One that dies is
started again, after a pause that doubles while it does not live for long. When the parent dies, the others stop in order.
"""

import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from types import FrameType

from attrs import define, evolve, field

from camunda_worker.cli import logs, observing, running
from camunda_worker.cli.endings import FAILED, REFUSED, WRONG_USE
from camunda_worker.cli.reloading import Changes

logger = logging.getLogger("camunda_worker")

_FINAL = frozenset({0, WRONG_USE, REFUSED})
"""Exit codes of processes that would end so again; other ends are deaths."""
_LOOK = 0.2
"""Seconds between looks at what is due."""
_LONGEST_PAUSE = 30.0
_LIVES_WELL = 60.0
"""Seconds after which a death is the first one again."""
_END_AT_ONCE = 10.0
"""Seconds after a second signal until a process is killed."""


def supervise(settings: running.Settings, count: int, *, reload: bool) -> int:
    """Run worker processes until a signal, or until each has ended of itself; the exit code."""
    members = [_Member(_settings_of(number, settings), number) for number in range(count)]
    with Changes.watching(enabled=reload) as changes:
        return _Supervisor(members, changes).run()


def _settings_of(number: int, settings: running.Settings) -> running.Settings:
    """One shows the summary, and each has a port of its own."""
    port = observing.port_of(settings.health_port, number)
    return evolve(settings, health_port=port, shows_summary=settings.shows_summary and number == 0)


@define(eq=False)
class _Member:
    """One worker process after the other.

    Attributes:
        settings: What it runs.
        number: Its place among the others.
        code: The exit code of the one that has ended for good.
    """

    settings: running.Settings
    number: int
    code: int | None = field(default=None, init=False)
    process: SpawnProcess | None = field(default=None, init=False)
    renewed: bool = field(default=False, init=False)
    asked: bool = field(default=False, init=False)
    """It has been told to stop: a second signal would end it at once."""
    _due: float = field(default=0.0, init=False)
    _began: float = field(default=0.0, init=False)
    _deaths: int = field(default=0, init=False)

    def start_if_due(self) -> None:
        """Start it, if it neither runs nor has ended for good, and its pause is over."""
        if self.process is None and self.code is None and time.monotonic() >= self._due:
            self._began = time.monotonic()
            self.renewed = self.asked = False
            name = f"camunda-worker-{self.number + 1}"
            self.process = multiprocessing.get_context("spawn").Process(
                target=work, args=(self.settings,), name=name
            )
            with _own_session_first():
                self.process.start()

    def renew(self) -> None:
        """End it in order, and start it again; also one that has ended for good."""
        if not self.asked:
            self.tell(signal.SIGTERM)
        self.renewed, self.code, self._due = True, None, 0.0

    def tell(self, number: int) -> None:
        """Send it a signal."""
        if self.process is not None and self.process.pid is not None and self.process.exitcode is None:
            os.kill(self.process.pid, number)
            self.asked = True

    def note_end(self, *, stopping: bool) -> None:
        """Decide what an end means, if there was one."""
        if self.process is None or self.process.exitcode is None:
            return
        code, pid = self.process.exitcode, self.process.pid
        self.process.close()
        self.process = None
        if self.renewed and not stopping:
            return
        if code in _FINAL or stopping:
            self.code = 0 if code == -signal.SIGTERM else code  # told to end before it had begun
            return
        if time.monotonic() - self._began > _LIVES_WELL:
            self._deaths = 0
        self.settings = self.settings.quiet
        pause = min(2.0**self._deaths, _LONGEST_PAUSE)
        self._deaths += 1
        self._due = time.monotonic() + pause
        logger.error("process %s died (%s); starting it again in %g s", pid, _ending(code), pause)


@define(eq=False)
class _Supervisor:
    members: Sequence[_Member]
    changes: Changes
    _signals: int = field(default=0, init=False)
    _kill_at: float = field(default=float("inf"), init=False)
    _told: bool = field(default=False, init=False)

    def run(self) -> int:
        """Look after the processes until all have ended for good."""
        previous = {one: signal.signal(one, self._note_signal) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            while self._goes_on():
                self._look()
        finally:
            for number, handler in previous.items():
                signal.signal(number, handler)
        return max(_exit_code(one.code or 0) for one in self.members)

    def _goes_on(self) -> bool:
        if self._signals:
            return any(one.process is not None for one in self.members)
        return self.changes.enabled or any(one.code is None for one in self.members)

    def _look(self) -> None:
        if changed := self.changes.take():
            logger.info("%s changed, starting anew", changed)
            for one in self.members:
                one.renew()
        for one in self.members:
            if not self._signals:
                one.start_if_due()
        wait([one.process.sentinel for one in self.members if one.process is not None], _LOOK)
        for one in self.members:
            one.note_end(stopping=bool(self._signals))
        if any(one.code not in {None, 0} for one in self.members) and not self.changes.enabled:
            self._signals = max(self._signals, 1)  # the others would end so, too
        if self._signals:
            self._press_on()

    def _press_on(self) -> None:
        if not self._told:
            self._told = True
            logger.info("stopping in order; a further signal ends it at once")
        at_once = self._signals > 1
        if at_once:
            self._kill_at = min(self._kill_at, time.monotonic() + _END_AT_ONCE)
        number = signal.SIGKILL if time.monotonic() > self._kill_at else signal.SIGTERM
        for one in self.members:
            if at_once or not one.asked:  # again and again: two signals in a row may reach a process as one
                one.tell(number)

    def _note_signal(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - the signature of signal handlers
        self._signals += 1  # handed on between looks, when no process is half started


@contextmanager
def _own_session_first() -> Iterator[None]:
    """A Ctrl-C that comes before a process is in a session of its own is this one's: it would end the imports there."""
    resource_tracker.ensure_running()  # which ends such a blocking when the first process brings it up
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def work(settings: running.Settings) -> None:
    """What each process does."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # drops one that waits
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=_stop_after_parent, daemon=True).start()
    logs.set_up(settings.log_level, as_json=settings.json_logs)
    sys.exit(running.run(settings))


def _stop_after_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _ending(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _exit_code(code: int) -> int:
    return code if code in _FINAL else FAILED

"""Daemon threads: for handlers that are plain functions, and for what event loops leave to threads.

The pools of asyncio and anyio are joined when the interpreter ends: a handler that never returns would keep the
process alive. These threads do not.
"""

import asyncio
import contextlib
import contextvars
import errno
import itertools
import queue
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from attrs import define, field

P = ParamSpec("P")
T = TypeVar("T")

_PAUSE = 1.0
"""Seconds that a call waits for the system to give threads again: who refuses it gets the next one."""


class NoThread(Exception):
    """The system gives no thread, and there is none yet."""


@define(eq=False)
class _Inbox:
    """What threads leave for an event loop to do: it is woken once for all that is there when it looks."""

    _left: deque[Callable[[], None]] = field(factory=deque, init=False)
    _is_woken: bool = field(default=False, init=False)

    def leave(self, work: Callable[[], None], loop: asyncio.AbstractEventLoop) -> None:
        self._left.append(work)
        if not self._is_woken:
            self._is_woken = True
            # if the loop is closed, the worker gave the task back and went
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(self._empty)

    def _empty(self) -> None:
        self._is_woken = False  # at first: what is left after the last look wakes the loop again
        while self._left:
            self._left.popleft()()


@define(eq=False)
class HandlerThreads:
    """As many threads as calls run at once; idle ones are used again. To be used from one event loop only."""

    _ended: _Inbox = field(factory=_Inbox, init=False)
    _jobs: queue.SimpleQueue[Callable[[], None] | None] = field(factory=queue.SimpleQueue, init=False)
    _numbers: "itertools.count[int]" = field(factory=lambda: itertools.count(1), init=False)
    _threads: int = field(default=0, init=False)
    _idle: int = field(default=0, init=False)

    def run(self, function: Callable[[], T]) -> "asyncio.Future[T | None]":
        """Call the function in a thread, in a copy of the current context.

        The function returns something; the future's result is None only if it let an exception pass, which ended
        its thread. It is `NoThread` if there is none to call it, told after a pause: what is given back at once comes
        back at once.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T | None] = loop.create_future()
        context = contextvars.copy_context()
        result: T | None = None

        def done() -> None:
            if result is None:
                self._threads -= 1
            else:
                self._idle += 1
            if not future.done():
                future.set_result(result)

        def job() -> None:
            nonlocal result
            try:
                result = context.run(function)
            finally:
                self._ended.leave(done, loop)

        try:
            if self._idle <= 0:
                self._begin_thread()
        except NoThread as error:
            loop.call_later(_PAUSE, _refuse, future, error)
            return future
        self._idle -= 1
        self._jobs.put(job)
        return future

    def _begin_thread(self) -> None:
        name = f"handler-{next(self._numbers)}"
        thread = threading.Thread(target=_work, args=(self._jobs,), name=name, daemon=True)
        try:
            thread.start()
        except RuntimeError as error:  # no more are given; the job waits for one of those that there are
            if not self._threads:
                raise NoThread(str(error)) from error
        else:
            self._threads += 1
            self._idle += 1

    def close(self) -> None:
        """Let each thread end once its call has ended."""
        for _ in range(self._threads):
            self._jobs.put(None)


def _work(jobs: queue.SimpleQueue[Callable[[], None] | None]) -> None:
    while (job := jobs.get()) is not None:
        job()


def _refuse(future: "asyncio.Future[T]", error: NoThread) -> None:
    if not future.done():
        future.set_exception(error)


class LastingThreads(ThreadPoolExecutor):
    """A thread for each call, also once the main thread has returned, when Python's own pools take no more work.

    Event loops look up the names of hosts in such a pool, and ``asyncio.to_thread`` calls what a handler gives it.

    A spare thread is begun at first; it takes the calls when the system gives no more, as under a limit of processes,
    or in Python 3.12.1 once the main thread has returned.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._spare = threading.Thread(target=_work, args=(self._waiting,), name="spare", daemon=True)
        with contextlib.suppress(RuntimeError):  # then there is none
            self._spare.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Call the function in a thread.

        Raises:
            OSError: The system gives none; as of any network that does not work, so that it counts as an outage.
        """
        future: Future[T] = Future()

        def call() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - it is the caller's, who would wait for ever
                future.set_exception(error)

        try:
            threading.Thread(target=call, name="call", daemon=True).start()
        except RuntimeError as error:
            if not self._spare.is_alive():
                raise OSError(errno.EAGAIN, str(error)) from error
            self._waiting.put(call)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT002 - as inherited
        """Let the spare thread end; calls go on."""
        self._waiting.put(None)
        super().shutdown(wait, cancel_futures=cancel_futures)

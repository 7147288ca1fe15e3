"""Threads that take turns with the event loop: handlers that are plain functions, in virtual time."""

import asyncio
import contextvars
import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from attrs import define, field

T = TypeVar("T")

_turn: contextvars.ContextVar["_Turn"] = contextvars.ContextVar("_turn")


@define(eq=False)
class _Turn:
    """One of the loop and the thread goes on at a time."""

    to_loop: "queue.SimpleQueue[float | None]" = field(factory=queue.SimpleQueue)
    to_thread: "queue.SimpleQueue[None]" = field(factory=queue.SimpleQueue)


def sleep(seconds: float) -> None:
    """In such a thread: let virtual time pass."""
    turn = _turn.get()
    turn.to_loop.put(seconds)
    turn.to_thread.get()


class LockstepThreads:
    """Stands in for `HandlerThreads`."""

    def run(self, function: Callable[[], T]) -> "asyncio.Future[T | None]":
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T | None] = loop.create_future()
        turn, context, results = _Turn(), contextvars.copy_context(), list[T | None]()
        context.run(_turn.set, turn)

        def work() -> None:
            turn.to_thread.get()
            try:
                results.append(context.run(function))
            finally:
                turn.to_loop.put(None)

        def go_on() -> None:
            turn.to_thread.put(None)
            if (pause := turn.to_loop.get()) is not None:
                loop.call_later(pause, go_on)
            elif not future.done():
                future.set_result(results[0] if results else None)

        threading.Thread(target=work, daemon=True).start()
        go_on()
        return future

    def close(self) -> None:
        """They end by themselves."""

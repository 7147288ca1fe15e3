"""httpx's event hooks, in both colours; what one raises is logged and goes no further."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

from camunda_worker.checks import is_awaited

# Any: requests for some, responses for others
EventHooks: TypeAlias = Mapping[str, Sequence[Callable[[Any], object]]]
"""Functions that are called with each ``request``, and each ``response`` before its body is read."""

logger = logging.getLogger("camunda_worker")


def check(hooks: EventHooks) -> None:
    """Refuse what is none.

    Raises:
        ValueError: They are for something else than requests and responses.
        TypeError: One cannot be called, or they are no dict of lists.
    """
    if not isinstance(hooks, Mapping):
        raise TypeError(f"event_hooks: a dict of lists of functions is needed, not a {type(hooks).__name__}")
    for event, functions in hooks.items():
        if event not in ("request", "response"):
            raise ValueError(f"event_hooks: there are those for 'request' and 'response', not for {event!r}")
        if not isinstance(functions, Sequence):
            raise TypeError(f"event_hooks: for {event!r} a list of functions is needed, not {functions!r}")
        for hook in functions:
            if not callable(hook):
                raise TypeError(f"event_hooks: {hook!r} cannot be called")


def must_wait(hooks: EventHooks) -> bool:
    """Whether only asynchronous clients can call them."""
    return any(is_awaited(hook) for functions in hooks.values() for hook in functions)


def for_sync(hooks: EventHooks) -> dict[str, list[Callable[[Any], None]]]:
    """As a synchronous client takes them."""
    return {event: [_called(hook) for hook in functions] for event, functions in hooks.items()}


def for_async(hooks: EventHooks) -> dict[str, list[Callable[[Any], Awaitable[None]]]]:
    """As an asynchronous client takes them, whether they are coroutine functions or not."""
    return {event: [_awaited(hook) for hook in functions] for event, functions in hooks.items()}


def _called(hook: Callable[[Any], object]) -> Callable[[Any], None]:
    def call(message: Any) -> None:  # a request or a response
        with _logged(hook):
            hook(message)

    return call


def _awaited(hook: Callable[[Any], object]) -> Callable[[Any], Awaitable[None]]:
    async def call(message: Any) -> None:  # a request or a response
        with _logged(hook):
            result = hook(message)
            if isinstance(result, Awaitable):
                await result

    return call


@contextmanager
def _logged(hook: object) -> Iterator[None]:
    try:
        yield
    except Exception:
        logger.exception("event hook %s failed", getattr(hook, "__qualname__", type(hook).__name__))

"""Whom the facts of a worker are told: its log, then its hooks."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import ParamSpec

from attrs import field, frozen

from camunda_worker import log
from camunda_worker.carrying import Carrier
from camunda_worker.checks import is_awaited
from camunda_worker.events import Event, Hook

P = ParamSpec("P")


def _checked(hooks: Iterable[Hook]) -> tuple[Hook, ...]:
    several = tuple(hooks)
    for hook in several:
        if not callable(hook):
            raise TypeError(f"hooks: {hook!r} cannot be called")
        if is_awaited(hook):
            raise TypeError(f"hooks: {hook!r} is asynchronous; a hook is called, and nothing is awaited")
    return several


@frozen(eq=False)
class Listeners:
    """Those of one worker.

    Attributes:
        hooks: Called in this order.
        carriers: Those of them that carry variables, too.

    Raises:
        TypeError: One cannot be called, or only awaited.
    """

    hooks: tuple[Hook, ...] = field(default=(), converter=_checked)
    carriers: tuple[Carrier, ...] = field(init=False)

    @carriers.default
    def _find_carriers(self) -> tuple[Carrier, ...]:
        return tuple(hook for hook in self.hooks if isinstance(hook, Carrier))

    def tell(self, kind: Callable[P, Event], *args: P.args, **kwargs: P.kwargs) -> None:
        """Make a record and hand it on, if anybody listens; else it costs a question only."""
        level = log.level_of(kind, args) if kind in log.LEVELS else None
        if level is not None or self.hooks:
            event = kind(*args, **kwargs)
            if level is not None:
                log.write(event, level)
            self.call(event)

    def call(self, event: Event) -> None:
        """Call the hooks, but for the log."""
        for hook in self.hooks:
            try:
                hook(event)
            except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001 - whatever a hook does, the work goes on
                name = getattr(hook, "__qualname__", type(hook).__qualname__)
                log.say(logging.ERROR, "hook %s failed", name, error=error)

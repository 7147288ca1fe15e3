"""One bearer token for many requests, in any thread and event loop: which one is there, and who renews it.

No lock is held while a token is asked for. Whoever renews holds a future that others, who have no token to go on with,
can wait for; it gets a result whatever becomes of the renewal.
"""

import threading
import time
from concurrent.futures import Future
from typing import TypeAlias

from attrs import define, field, frozen

from camunda_worker.errors import NoCredentials

_LONGEST_AHEAD = 60.0
"""Seconds before its end at which a token is renewed; with a lifetime under 4 minutes a quarter of that."""
_BETWEEN_TRIES = 5.0
"""Seconds from a renewal that failed to the next one, while the token is still valid."""


@frozen(eq=False)
class Token:
    """A bearer token.

    Attributes:
        value: What is sent.
        asked_at: When it was asked for, on the monotonic clock.
        lifetime: Seconds from then on; infinite if nobody said.
    """

    value: str = field(repr=False)
    asked_at: float
    lifetime: float

    @property
    def due_at(self) -> float:
        """When to renew it, while it is still valid."""
        return self.asked_at + self.lifetime - self._ahead

    @property
    def over_at(self) -> float:
        """When not to send it any more: it could be too old when it arrives."""
        return self.asked_at + self.lifetime - self._ahead / 5

    @property
    def _ahead(self) -> float:
        return min(_LONGEST_AHEAD, self.lifetime / 4)


Renewal: TypeAlias = Future[Token | NoCredentials | None]
"""Brings the token, or why there is none; None if whoever renewed was stopped."""


@define(eq=False)
class Tokens:
    """The present token, and the renewal that is under way."""

    _present: Token | None = None
    _renewal: Renewal | None = None
    _not_before: float = 0.0
    _lock: threading.Lock = field(factory=threading.Lock)

    @property
    def is_due(self) -> bool:
        """Whether the present token is to be renewed ahead, and nobody does yet."""
        present = self._present
        return (
            present is not None
            and self._renewal is None
            and time.monotonic() >= max(present.due_at, self._not_before)
        )

    def begin_ahead(self) -> Renewal | None:
        """Take the renewal of a token that is due, if nobody else has; it must be settled."""
        with self._lock:
            return self._begin() if self.is_due else None

    def ask(self, refused: Token | None) -> tuple[Token | Renewal, bool]:
        """A token to send; or else a renewal, and whether it is the caller's own, who must settle it.

        An old token is sent while it is being renewed: servers allow for clocks that differ.
        """
        with self._lock:
            if self._present is refused:
                self._present = None
            if self._present and (self._renewal or time.monotonic() < self._present.over_at):
                return self._present, False
            if self._renewal:
                return self._renewal, False
            return self._begin(), True

    def settle(self, renewal: Renewal, outcome: Token | NoCredentials | None) -> None:
        """End a renewal."""
        with self._lock:
            self._renewal = None
            if isinstance(outcome, Token):
                self._present = outcome
            else:
                self._not_before = time.monotonic() + _BETWEEN_TRIES
        renewal.set_result(outcome)

    def _begin(self) -> Renewal:
        self._renewal = Future()
        self._renewal.set_running_or_notify_cancel()  # who waits for it and is cancelled must not cancel it
        return self._renewal

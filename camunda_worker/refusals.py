"""Refusals: what is answered to the polls of a worker that begins, and waiting does not mend."""

import math
import time
from http import HTTPStatus

from attrs import define, field

from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    ClientRefused,
    EngineTooOld,
    EngineUnreachable,
    InvalidRequest,
    NotFound,
    UnexpectedAnswer,
)

_PATIENCE = 10.0
"""Seconds: the engine locks a user out for a while after somebody's wrong password, and until it has started, a proxy or
half of a server may answer in its place."""
_WRONG_PLACE = frozenset({301, 302, 303, 307, 308, 404, 405})
"""What a server says that has no engine at this path."""


@define(eq=False)
class Refusals:
    """The failures of a run's polls until one is answered."""

    _is_first: bool = field(default=True, init=False)
    _since: float = field(default=math.inf, init=False)

    def is_final(self, error: CamundaError) -> bool:
        """Whether the poll that has failed shows that there is nothing to wait for.

        The very first one does at once: a mistake is told without delay. After any other failure, which is one of an
        engine that may just be starting, a refusal has to last.
        """
        is_first, self._is_first = self._is_first, False
        if not _is_refusal(error):
            self._since = math.inf
            return False
        self._since = min(self._since, time.monotonic())
        if is_first and not _is_unauthorised(error):
            return True
        return time.monotonic() - self._since > _PATIENCE


def _is_refusal(error: CamundaError) -> bool:
    match error:
        case AccessDenied():  # a 403 without the engine's JSON may be a proxy's
            return error.type is not None or _is_unauthorised(error)
        case InvalidRequest() | NotFound() | EngineTooOld():
            return True
        case EngineUnreachable():
            return _is_unauthorised(error)
        case UnexpectedAnswer():
            return error.status in _WRONG_PLACE
        case _:
            return False


def _is_unauthorised(error: CamundaError) -> bool:
    match error:
        case AccessDenied(status=HTTPStatus.UNAUTHORIZED) | EngineUnreachable(__cause__=ClientRefused()):
            return True
        case _:
            return False

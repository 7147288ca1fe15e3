"""What can go wrong when an engine is called.

    CamundaError
    ├── EngineError                    the engine answered: no
    │   ├── InvalidRequest             400
    │   │   ├── Suspended              the instance or task is suspended (ENGINE-03043 and its kin)
    │   │   └── MismatchingCorrelation no execution, or too many, matched a message
    │   ├── AccessDenied               401 and 403
    │   ├── NotFound                   404
    │   └── EngineFault                5xx
    │       └── OptimisticLocking      another transaction was faster; safe to repeat
    ├── EngineUnreachable              no answer came; the cause is the httpx error
    └── UnexpectedAnswer               an answer that is not the engine's: HTML, broken JSON, an unknown status

An `EngineError` is only raised for what the engine itself said in its own JSON (and for 401 and 403, which
engines answer with an empty body). A proxy's error page is an `UnexpectedAnswer` whatever its status is.
"""

import json
from typing import NoReturn

import httpx

_BODY_KEPT = 2_000
"""Characters of a foreign body that are kept: enough to recognise a proxy, too few to flood a log."""


class CamundaError(Exception):
    """Whatever this library raises about an engine."""


class EngineError(CamundaError):
    """The engine refused.

    Attributes:
        status: The HTTP status.
        type: The engine's exception type, such as ``RestException``; None if it sent none.
        message: The engine's message.
        code: The engine's error code; None if it has none (the engine sends null, 0 or nothing).
        operation: Method and path that were asked, such as ``POST /external-task/{id}/complete``.
        body: The first characters of the body.
    """

    def __init__(
        self, status: int, message: str, *, operation: str, type: str | None = None, code: int | None = None, body: str = ""  # noqa: A002 - the engine's own word
    ) -> None:
        super().__init__(f"{operation}: {status} {type or ''}: {message}".replace(" : ", ": "))
        self.status = status
        self.type = type
        self.message = message
        self.code = code
        self.operation = operation
        self.body = body


class InvalidRequest(EngineError):
    """400: the engine understood and will not do it."""


class Suspended(InvalidRequest):
    """The process instance or task is suspended; the same request works once it is activated."""


class MismatchingCorrelation(InvalidRequest):
    """No execution, or more than one, matched the message."""


class AccessDenied(EngineError):
    """401 or 403: missing or wrong credentials, or missing rights."""


class NotFound(EngineError):
    """404: no such thing, or no right to see it."""


class EngineFault(EngineError):
    """5xx: the engine failed while it did what was asked."""


class OptimisticLocking(EngineFault):
    """Another transaction changed the same data first; the request had no effect and may be repeated."""


class EngineUnreachable(CamundaError):
    """No answer came: refused, reset, timed out. Whether the request took effect is not known.

    Attributes:
        operation: Method and path that were asked.
        url: Where it was sent.
    """

    def __init__(self, operation: str, url: str, reason: str) -> None:
        super().__init__(f"{operation}: no answer from {url}: {reason}")
        self.operation = operation
        self.url = url


class UnexpectedAnswer(CamundaError):
    """An answer that is not the engine's: a proxy's page, broken JSON, a redirect, an unknown status.

    Attributes:
        status: The HTTP status.
        operation: Method and path that were asked.
        url: Where it was sent.
        body: The first characters of the body.
    """

    def __init__(self, status: int, *, operation: str, url: str, body: str, reason: str) -> None:
        start = " ".join(body.split())[:200]
        super().__init__(f"{operation}: {reason} ({status} from {url}); it begins: {start!r}")
        self.status = status
        self.operation = operation
        self.url = url
        self.body = body

"""What can go wrong when an engine is called.

    CamundaError
    ├── EngineError                    the engine answered: no
    │   ├── InvalidRequest             400
    │   │   ├── LockLost               the task is locked by another worker, or by none
    │   │   ├── Suspended              the instance or task is suspended (ENGINE-03043 and its kin)
    │   │   └── MismatchingCorrelation no execution, or too many, matched a message
    │   ├── AccessDenied               401 and 403
    │   ├── NotFound                   404
    │   └── EngineFault                5xx
    │       └── OptimisticLocking      another transaction was faster; safe to repeat
    ├── EngineTooOld                   nothing was sent, for the engine would ignore a part of it
    ├── EngineUnreachable              no answer came; the cause is the httpx error
    └── UnexpectedAnswer               an answer that is not the engine's: HTML, broken JSON, an unknown status

An `EngineError` is only raised for what the engine itself said: in its own JSON, in the plain text in which its JSON
reader may refuse a body, and for 401 and 403, which engines answer with an empty body. A proxy's error page is an
`UnexpectedAnswer` whatever its status is.
"""

import re
from collections.abc import Callable

_TITLE = re.compile("<title>(.{1,200}?)</title>", re.IGNORECASE | re.DOTALL)
"""It says what a page says, which begins with its layout."""


class CamundaError(Exception):
    """Whatever this library raises about an engine.

    Attributes:
        retry_after: Seconds to wait that the answer asks for, by its header Retry-After; None if it does not.
    """

    retry_after: float | None = None

    def __reduce__(self) -> tuple[Callable[..., "CamundaError"], tuple[object, ...]]:
        """As exceptions are pickled, on their way between processes, but for the arguments, which are more than the text."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[CamundaError], args: tuple[str, ...], state: dict[str, object]) -> CamundaError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class EngineError(CamundaError):
    """The engine refused.

    Attributes:
        status: The HTTP status.
        type: The engine's exception type, such as ``RestException``; None if it sent none.
        message: The engine's message; empty if it sent none.
        code: The engine's error code; None if it has none (the engine sends null, 0 or nothing).
        operation: Method and path that were asked, such as ``POST /external-task/{id}/complete``.
        body: The body, which may say more (`camunda_rest.models.ParseExceptionDto`); of a foreign one the beginning.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        operation: str,
        type: str | None = None,  # noqa: A002 - the engine's own word
        code: int | None = None,
        body: str = "",
        hint: str = "",
    ) -> None:
        parts = (operation, f"{status} {type or ''}".rstrip(), message or hint)
        super().__init__(": ".join(part for part in parts if part))
        self.status = status
        self.type = type
        self.message = message
        self.code = code
        self.operation = operation
        self.body = body


class InvalidRequest(EngineError):
    """400: the engine understood and will not do it."""


class LockLost(InvalidRequest):
    """The external task is locked by another worker, or by none: what this one has done no longer counts."""


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


class EngineTooOld(CamundaError):
    """Nothing was sent: the engine would silently ignore a filter or field that is newer than itself.

    Attributes:
        operation: Method and path that were to be asked.
        name: The query parameter, or ``Schema.field`` of the body.
        since: The version that it is documented since.
        engine_version: The engine's, as the client was told.
    """

    def __init__(self, operation: str, name: str, *, since: str, engine_version: str) -> None:
        super().__init__(
            f"{operation}: {name} is new in {since}, engine {engine_version} would ignore it; nothing was sent"
        )
        self.operation = operation
        self.name = name
        self.since = since
        self.engine_version = engine_version


class EngineUnreachable(CamundaError):
    """No answer came: refused, reset, timed out. Whether the request took effect is not known.

    Attributes:
        operation: Method and path that were asked.
        url: Where it was sent, or would have been.
    """

    def __init__(self, operation: str, url: str, reason: str, *, asked: bool = True) -> None:
        super().__init__(
            f"{operation}: no answer from {url}: {reason}" if asked else f"{operation}: {reason}"
        )
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
        title = _TITLE.search(body)
        shown = (
            f"its title is {title[1].strip()!r}" if title else f"it begins: {' '.join(body.split())[:200]!r}"
        )
        super().__init__(f"{operation}: {reason} ({status} from {url}); {shown}")
        self.status = status
        self.operation = operation
        self.url = url
        self.body = body

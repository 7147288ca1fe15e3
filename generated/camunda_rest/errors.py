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

import json
import re
from collections.abc import Callable
from typing import Any

import httpx

_BODY_KEPT = 2_000
"""Characters of a body that are kept: enough to recognise a proxy, too few to flood a log."""

_TITLE = re.compile("<title>(.{1,200}?)</title>", re.IGNORECASE | re.DOTALL)
"""It says what a page says, which begins with its layout."""

_OPTIMISTIC_LOCKING_CODE = 1
"""The engine's built-in code for it; engines before 7.18 send the type only."""


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


_DENIED = (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN)
_BY_STATUS: dict[int, type[EngineError]] = {
    401: AccessDenied,
    403: AccessDenied,
    404: NotFound,
}
_BY_EXCEPTION: dict[str | None, type[EngineError]] = {
    "OptimisticLockingException": OptimisticLocking,
    "MismatchingMessageCorrelationException": MismatchingCorrelation,
}
_READERS_WORDS = ("(through reference chain: ", "\n at [Source: ")
"""Where in a body the engine's JSON reader, Jackson, has stopped."""
_BY_WORDS: dict[str, type[EngineError]] = {
    "It is locked by worker": LockLost,
    "ENGINE-03043": Suspended,
    "is suspended": Suspended,
}
"""What tells apart the engine's 400s; their type is RestException, all of them."""


def refusal(response: httpx.Response, operation: str) -> CamundaError:
    """The error that a response stands for whose status is none of the operation's own."""
    said = _engine_said(response)
    if said is None and response.status_code not in _DENIED:
        return unexpected(response, operation, reason=_foreign(response))
    said = said or {}
    kind, message, code = said.get("type"), said.get("message") or "", said.get("code") or None
    refused = _error_class(response.status_code, kind, message, code)(
        response.status_code,
        message,
        operation=operation,
        type=kind,
        code=code,
        body=_text(response) if said else _text(response)[:_BODY_KEPT],
        hint=_hint(response),
    )
    refused.retry_after = _retry_after(response)
    return refused


def unexpected(response: httpx.Response, operation: str, *, reason: str) -> UnexpectedAnswer:
    """The error for an answer that the document does not know."""
    error = UnexpectedAnswer(
        response.status_code,
        operation=operation,
        url=str(response.url),
        body=_text(response)[:_BODY_KEPT],
        reason=reason,
    )
    error.retry_after = _retry_after(response)
    return error


def _text(response: httpx.Response) -> str:
    try:
        return response.text
    except (ValueError, LookupError, AssertionError):  # its charset is none, such as "zip"
        return response.content.decode(errors="replace")


def unreachable(error: httpx.RequestError, operation: str, url: httpx.URL) -> EngineUnreachable:
    """The error for a request that got no answer, or was not sent, as the error's attribute ``asked`` may say."""
    reason = str(error) or type(error).__name__
    return EngineUnreachable(operation, str(url), reason, asked=getattr(error, "asked", True))


def _hint(response: httpx.Response) -> str:
    """What is meant where engines say nothing: with a 401, and with a 400 by some of their JSON readers."""
    if response.status_code == httpx.codes.BAD_REQUEST:
        return "the engine cannot read the body; is a text in it too long, or a number too great?"
    if response.status_code != httpx.codes.UNAUTHORIZED:
        return ""
    if "authorization" in response.request.headers:
        return f"{response.url.host} refuses the credentials"
    return f"{response.url.host} asks for credentials, and none were given"


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds, or a date, which counts from the server's own clock."""
    asked: str | None = response.headers.get("retry-after")
    if asked is None or asked.isdecimal():
        return None if asked is None else float(asked)
    # imported late: only proxies send dates, and rarely
    from email.utils import parsedate_to_datetime  # noqa: PLC0415

    try:
        until = parsedate_to_datetime(asked)
        now = parsedate_to_datetime(response.headers["date"])
        return max((until - now).total_seconds(), 0.0)
    except (KeyError, ValueError, TypeError, OverflowError):
        return None


def _engine_said(response: httpx.Response) -> dict[str, Any] | None:
    """The engine's own error JSON, or what stands for it; None for anything else."""
    try:
        said = json.loads(response.content)
    except (ValueError, RecursionError):  # undecodable bytes, broken and bottomless JSON alike
        return _reader_said(response)
    if not isinstance(said, dict) or not isinstance(said.get("type"), str) or "message" not in said:
        return None
    return said if isinstance(said["message"], str | None) else None


def _reader_said(response: httpx.Response) -> dict[str, Any] | None:
    """What the engine's JSON reader says in plain text of a body that it does not take, as with too long a string in it."""
    text = _text(response) if response.status_code == httpx.codes.BAD_REQUEST else ""
    return {"message": text} if any(words in text for words in _READERS_WORDS) else None


def _error_class(status: int, kind: str | None, message: str, code: int | None) -> type[EngineError]:
    # behind a RestException, the class of the cause begins the message: "org.camunda.bpm.engine.X: text"
    cause = message.partition(":")[0].rpartition(".")[2]
    for exception in (kind, cause):
        if exception in _BY_EXCEPTION:
            return _BY_EXCEPTION[exception]
    if code == _OPTIMISTIC_LOCKING_CODE:
        return OptimisticLocking
    if status == httpx.codes.BAD_REQUEST:
        return next((error for words, error in _BY_WORDS.items() if words in message), InvalidRequest)
    if httpx.codes.is_server_error(status):
        return EngineFault
    return _BY_STATUS.get(status, EngineError)


def _foreign(response: httpx.Response) -> str:
    if response.has_redirect_location:
        place = re.split("[?#]", response.headers["location"])[0]  # a login's parameters may be secret
        return f"the answer is a redirect to {place}, not the engine's"
    if response.is_success:
        return "the engine's document knows no such success"
    if response.status_code == httpx.codes.NOT_FOUND:
        return "no engine is at this path; a url ends with the path of the REST API, mostly /engine-rest"
    return "the answer is not the engine's"

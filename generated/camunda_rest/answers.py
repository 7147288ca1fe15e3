"""Answers that are no results, and none at all, as the errors that they stand for; `errors` says which is for what."""

import json
import re
from typing import Any

import httpx

from .errors import (
    AccessDenied,
    CamundaError,
    EngineError,
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    MismatchingCorrelation,
    NotFound,
    OptimisticLocking,
    Suspended,
    UnexpectedAnswer,
)

_BODY_KEPT = 2_000
"""Characters of a body that are kept: enough to recognise a proxy, too few to flood a log."""

_OPTIMISTIC_LOCKING_CODE = 1
"""The engine's built-in code for it; engines before 7.18 send the type only."""

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

"""What the engine refuses, as exceptions with the old client's texts."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Never, Protocol

import httpx
from attrs import frozen

from camunda_worker.compat.untyped import Untyped
from camunda_worker.errors import CamundaError, EngineError, UnexpectedAnswer

_FIRST_ERROR = 400


class Response(Protocol):
    """As httpx and requests have it."""

    @property
    def status_code(self) -> int: ...  # noqa: D102 - the class says it

    def json(self) -> Untyped: ...  # noqa: D102 - the class says it

    def raise_for_status(self) -> object: ...  # noqa: D102 - the class says it


@frozen
class Answer:
    """What came instead of the engine's JSON.

    Attributes:
        status_code: The HTTP status.
        text: The first characters of the body.
    """

    status_code: int
    text: str


class EngineException(Exception):
    """The engine said no: ``received 404 : RestException : message``."""


class HTTPError(Exception):
    """An answer that is not the engine's JSON, such as a proxy's page; of the shape of requests' own.

    Attributes:
        response: Its status and text.
    """

    def __init__(self, message: str, *, response: Answer) -> None:
        super().__init__(message)
        self.response = response


def raise_exception_if_not_ok(response: Response) -> None:
    """Raise unless the response, of httpx or requests, is a success.

    Raises:
        EngineException: It carries the engine's JSON.
        Exception: What its ``raise_for_status`` raises, if it does not.
    """
    if response.status_code < _FIRST_ERROR:
        return
    try:
        said = response.json()
    except ValueError:
        response.raise_for_status()
        return
    raise EngineException(get_response_error_message(response.status_code, said))


def get_response_error_message(status_code: int, resp_json: Mapping[str, Untyped]) -> str:
    """The text for the engine's error JSON."""
    parts = (f"received {int(status_code)}", resp_json.get("type"), resp_json.get("message"))
    return " : ".join(str(part) for part in parts if part)


@contextmanager
def errors_of_old() -> Iterator[None]:
    """Raise what the old client raises; no answer at all stays `EngineUnreachable`."""
    try:
        yield
    except (EngineError, UnexpectedAnswer) as error:
        _raise_as_of_old(error, error.status, error.body)


def _raise_as_of_old(error: CamundaError, status: int, body: str) -> Never:
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if not isinstance(said, dict) or status < _FIRST_ERROR:
        raise HTTPError(_as_requests_says(status, error), response=Answer(status, body)) from error
    raise EngineException(get_response_error_message(status, said)) from error


def _as_requests_says(status: int, error: CamundaError) -> str:
    kind = "Server" if httpx.codes.is_server_error(status) else "Client"
    where = f" for url: {error.url}" if isinstance(error, UnexpectedAnswer) else ""
    return f"{status} {kind} Error: {httpx.codes.get_reason_phrase(status)}{where}"

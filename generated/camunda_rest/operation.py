"""One call of the engine: a request from arguments, a typed result or a typed error from the answer."""

import json
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from functools import cached_property
from typing import Any, Generic, TypeVar
from urllib.parse import quote

import httpx

from . import answers, dates
from .client import Client
from .model import Model, as_text
from .request import lean_request
from .shapes import reader
from .streams import AsyncDownload, Download
from .types import UNSET, File

T = TypeVar("T")

# Any: what an operation takes and gives is typed where its module states it

_PLACEHOLDER = re.compile(r"\{([^}]*)\}")

_NO_SEGMENTS = ("", ".", "..")


class Operation(Generic[T]):
    """An operation of the document, as its module in `camunda_rest.api` states it.

    Args:
        method: The HTTP method.
        path: The path with its placeholders, as the document spells it.
        answers: By status of success, the type that its body is read as; None where it has none.
        multipart: Whether the body is sent as a form with files.
    """

    def __init__(
        self, method: str, path: str, answers: Mapping[int, Any], *, multipart: bool = False
    ) -> None:
        self.name = f"{method} {path}"
        self._method = method
        self._path = _PLACEHOLDER.sub("%s", path)
        self._placeholders = _PLACEHOLDER.findall(path)
        self._answers = answers
        self._multipart = multipart

    @cached_property
    def _readers(self) -> dict[int, Callable[[httpx.Response, Client], Any]]:
        return {status: _response_reader(shape) for status, shape in self._answers.items()}

    def sync(
        self,
        client: Client,
        path: Sequence[str] = (),
        query: Mapping[str, Any] | None = None,
        body: object = UNSET,
    ) -> T:
        """Ask and wait for the result."""
        http = client.get_httpx_client()
        request = self._request(client, http, path, query, body)
        try:
            response = http.send(request, auth=_auth(client))
        except httpx.RequestError as error:
            raise answers.unreachable(error, self.name, request.url) from error
        return self._result(client, response)

    async def asyncio(
        self,
        client: Client,
        path: Sequence[str] = (),
        query: Mapping[str, Any] | None = None,
        body: object = UNSET,
    ) -> T:
        """Ask and await the result."""
        http = client.get_async_httpx_client()
        request = self._request(client, http, path, query, body)
        try:
            response = await http.send(request, auth=_auth(client))
        except httpx.RequestError as error:
            raise answers.unreachable(error, self.name, request.url) from error
        return self._result(client, response)

    @contextmanager
    def stream(
        self, client: Client, path: Sequence[str] = (), query: Mapping[str, Any] | None = None
    ) -> Iterator[Download]:
        """Ask for a file and read it in chunks."""
        http = client.get_httpx_client()
        request = self._request(client, http, path, query, UNSET)
        try:
            response = http.send(request, auth=_auth(client), stream=True)
            if response.status_code not in self._answers:
                response.read()
        except httpx.RequestError as error:
            raise answers.unreachable(error, self.name, request.url) from error
        try:
            self._expect_known(response)
            yield Download(response, self.name)
        finally:
            response.close()

    @asynccontextmanager
    async def astream(
        self, client: Client, path: Sequence[str] = (), query: Mapping[str, Any] | None = None
    ) -> AsyncIterator[AsyncDownload]:
        """Ask for a file and read it in chunks, asynchronously."""
        http = client.get_async_httpx_client()
        request = self._request(client, http, path, query, UNSET)
        try:
            response = await http.send(request, auth=_auth(client), stream=True)
            if response.status_code not in self._answers:
                await response.aread()
        except httpx.RequestError as error:
            raise answers.unreachable(error, self.name, request.url) from error
        try:
            self._expect_known(response)
            yield AsyncDownload(response, self.name)
        finally:
            await response.aclose()

    def _request(
        self,
        client: Client,
        http: httpx.Client | httpx.AsyncClient,
        path: Sequence[str],
        query: Mapping[str, Any] | None,
        body: object,
    ) -> httpx.Request:
        if client.gate is not None:
            client.gate.check(self.name, query, body)
        address = client.base_url + self._path % tuple(map(_segment, path, self._placeholders))
        form = body if self._multipart and isinstance(body, Model) else None
        content = None if form is not None or body is UNSET else self._json(client, body)
        if form is None and not query and not http.params:
            return lean_request(client, http, self._method, address, content)
        headers = (
            client.headers if content is None else {**client.headers, "Content-Type": "application/json"}
        )
        return http.build_request(
            self._method,
            address,
            params=_spelled(query) if query else None,
            content=content,
            # httpx draws the boundary: a fixed one could occur in a file
            files=None if form is None else form.to_parts(),
            headers=headers,
            timeout=client.timeout,
        )

    def _json(self, client: Client, body: object) -> bytes:
        plain = body.to_dict() if isinstance(body, Model) else body
        if client.json is not None:
            try:
                return client.json.dumps(plain, self._plain)
            except TypeError:  # the standard library writes more, and its errors are the known ones
                pass
        return self._encoder.encode(plain).encode()

    @cached_property
    def _encoder(self) -> json.JSONEncoder:
        return json.JSONEncoder(
            default=self._plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False
        )

    def _plain(self, value: object) -> Any:
        """What a field of any type holds, such as the value of a variable."""
        if isinstance(value, datetime):
            return dates.write(value, f"a value in the body of {self.name}")
        if isinstance(value, Model):
            return value.to_dict()
        raise TypeError(f"{self.name}: {type(value).__name__} cannot be written as JSON: {value!r}")

    def _expect_known(self, response: httpx.Response) -> None:
        if response.status_code not in self._answers:
            raise answers.refusal(response, self.name)

    def _result(self, client: Client, response: httpx.Response) -> T:
        self._expect_known(response)
        try:
            result: T = self._readers[response.status_code](response, client)
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
            reason = f"the body is not what the document says: {error}"
            raise answers.unexpected(response, self.name, reason=reason) from error
        return result


def _segment(value: str, name: str) -> str:
    """A value as one segment of a path; those that would lead to another operation's path are refused."""
    if not isinstance(value, str):
        raise TypeError(f"{name}: a string is needed, not {value!r}")
    if value in _NO_SEGMENTS:
        raise ValueError(f"{name}: {value!r} cannot stand in a path")
    return quote(value, safe="")


def _auth(client: Client) -> Any:
    return httpx.USE_CLIENT_DEFAULT if client.auth is None else client.auth


def _spelled(query: Mapping[str, Any]) -> dict[str, str]:
    return {name: as_text(value, name) for name, value in query.items() if value is not None}


def _response_reader(shape: Any) -> Callable[[httpx.Response, Client], Any]:
    if shape is None:
        return lambda response, _: None  # noqa: ARG005 - as the others
    if shape is File:
        return lambda response, _: File.from_response(response)
    if shape is str:
        return lambda response, _: response.text
    read = reader(shape)
    if read is None:
        return _loaded
    return lambda response, client: read(_loaded(response, client))


def _loaded(response: httpx.Response, client: Client) -> Any:
    if client.json is not None:
        try:
            return client.json.loads(response.content)
        except ValueError:
            pass
    return json.loads(response.content)

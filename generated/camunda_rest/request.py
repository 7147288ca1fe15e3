"""Requests that cost little to make: headers put together once, no address taken apart, no body copied.

What the httpx client holds for all requests (headers, cookies) is in them, as if it had built them itself.
"""

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from .client import Client

_TAKEN_FROM_THE_BODY = {b"content-type", b"content-length", b"transfer-encoding"}


class Address(httpx.URL):
    """An address that is spelled as it has to be; it is taken apart only if somebody asks for a part of it."""

    def __init__(self, spelled: str) -> None:
        self._spelled = spelled  # nothing of httpx's own: parsing takes longer than all else of a request

    def __getattr__(self, name: str) -> Any:
        # asked for what `URL.__init__` sets
        parsed = vars(httpx.URL(self._spelled))
        if name not in parsed:
            raise AttributeError(name)
        self.__dict__.update(parsed)
        return parsed[name]

    def __str__(self) -> str:
        return self._spelled

    def __reduce__(self) -> tuple[type["Address"], tuple[str]]:
        return Address, (self._spelled,)  # a copy without what it is made of would ask itself for it


class _Request(httpx.Request):
    """A request put together from its parts, which httpx's own would look at and copy once more."""

    def __init__(
        self, method: str, url: httpx.URL, headers: httpx.Headers, content: bytes, extensions: dict[str, Any]
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.extensions = extensions
        self.stream = httpx.ByteStream(content)
        self._whole = content

    @property
    def content(self) -> bytes:
        return self._whole

    def read(self) -> bytes:
        return self._whole

    async def aread(self) -> bytes:
        return self._whole


class Head:
    """The headers that all requests of one client have, for one state of its settings and of its connections'.

    Attributes:
        made_of: That state.
    """

    def __init__(self, client: "Client", http: httpx.Client | httpx.AsyncClient) -> None:
        self.made_of = _state(client, http)
        headers = http.headers.copy()
        headers.update(client.headers)
        raw = headers.raw
        if "host" not in headers:
            raw.insert(0, (b"Host", httpx.URL(client.base_url).netloc))
        self._bare = [one for one in raw if one[0].lower() not in _TAKEN_FROM_THE_BODY]
        self._timeout = httpx.Timeout(client.timeout).as_dict()
        # few lengths are met, and again and again
        self._headers = lru_cache(self._make_headers)

    def request(self, method: str, address: str, content: bytes | None) -> httpx.Request:
        """A request with a JSON body, or with none."""
        length = None if method == "GET" and content is None else len(content or b"")
        headers = self._headers(length, is_json=content is not None)
        # copies: a hook or an auth may write to them
        extensions = {"timeout": self._timeout.copy()}
        return _Request(method, Address(address), httpx.Headers(headers), content or b"", extensions)

    def _make_headers(self, length: int | None, *, is_json: bool) -> httpx.Headers:
        raw = self._bare.copy()
        if is_json:
            raw.append((b"Content-Type", b"application/json"))
        if length is not None:
            raw.append((b"Content-Length", b"%d" % length))
        return httpx.Headers(raw)


def _state(client: "Client", http: httpx.Client | httpx.AsyncClient) -> tuple[object, ...]:
    return http.headers.raw, dict(client.headers), client.base_url, client.timeout


def lean_request(
    client: "Client",
    http: httpx.Client | httpx.AsyncClient,
    method: str,
    address: str,
    content: bytes | None,
) -> httpx.Request:
    """A request without query or files."""
    head = client.head
    if head is None or head.made_of != _state(client, http):
        head = client.head = Head(client, http)
    request = head.request(method, address, content)
    if http.cookies:
        with suppress(UnicodeError):  # a server can set cookies that no header can hold
            http.cookies.set_cookie_header(request)
    return request

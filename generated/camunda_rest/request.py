"""Requests that cost little to make: headers put together once, no address taken apart, no body copied.

What the httpx client holds for all requests (headers, cookies) is in them, as if it had built them itself.
"""

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


class Head:
    """The headers that all requests of one client have, for one state of its settings and of its connections'.

    Attributes:
        made_of: That state.
    """

    def __init__(self, client: "Client", http: httpx.Client | httpx.AsyncClient) -> None:
        self.made_of = _state(client, http)
        self._url = httpx.URL(client.base_url)
        headers = http.headers.copy()
        headers.update(client.headers)
        raw = headers.raw if "host" in headers else [(b"Host", self._url.netloc), *headers.raw]
        self._bare = httpx.Headers([one for one in raw if one[0].lower() not in _TAKEN_FROM_THE_BODY])
        self._json = httpx.Headers([*self._bare.raw, (b"Content-Type", b"application/json")])
        self._extensions = {"timeout": httpx.Timeout(client.timeout).as_dict()}

    def request(self, method: str, address: str, content: bytes | None) -> httpx.Request:
        """A request with a JSON body, or with none."""
        request = httpx.Request(
            method,
            self._url,
            headers=self._bare if content is None else self._json,
            stream=httpx.ByteStream(content or b""),
            extensions=self._extensions,
        )
        if method != "GET":
            request.headers["Content-Length"] = str(len(content or b""))
        request.url = Address(address)
        request.read()  # its content is at hand for hooks and auths
        return request


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
        http.cookies.set_cookie_header(request)
    return request

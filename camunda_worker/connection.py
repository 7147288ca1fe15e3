"""Where an engine is and how to talk to it: frozen settings, no sockets.

Workers and clients take a url or a `Connection`, open their own httpx client, and close what they opened.
"""

import inspect
import ssl
import urllib.request
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from datetime import timedelta
from typing import Literal, TypeAlias

import httpx
from attrs import field, frozen
from attrs.validators import in_, instance_of

TokenSource: TypeAlias = Callable[[], str] | Callable[[], Awaitable[str]]
Auth: TypeAlias = tuple[str, str] | str | TokenSource | httpx.Auth

DEFAULT_URL = "http://localhost:8080/engine-rest"


def _checked_url(value: str) -> str:
    url = httpx.URL(value)
    if url.userinfo:
        raise ValueError("credentials do not belong in the url, which is logged; give auth=(user, password)")
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError(
            f"base_url {value!r}: an engine's url begins with http:// or https://, as {DEFAULT_URL}"
        )
    return value.rstrip("/")


@frozen
class Connection:
    """How to reach an engine.

    Attributes:
        base_url: The root of the engine's REST API.
        auth: ``(user, password)``, a bearer token, a callable that returns one for each request (or a coroutine
            function, if it must wait), or any `httpx.Auth`.
        verify: Check certificates; or an `ssl.SSLContext` with an own authority or a client certificate.
        timeout: How long an answer may take, beyond the length of a long poll.
        transport: What carries asynchronous requests: ``aiohttp`` costs a quarter of the CPU time of plain ``httpx``.
        headers: Sent with each request.
    """

    base_url: str = field(default=DEFAULT_URL, converter=_checked_url)
    auth: Auth | None = field(default=None, repr=False)
    verify: bool | ssl.SSLContext = True
    timeout: timedelta = field(default=timedelta(seconds=30), validator=instance_of(timedelta))
    transport: Literal["aiohttp", "httpx"] = field(default="aiohttp", validator=in_(("aiohttp", "httpx")))
    headers: Mapping[str, str] = field(factory=dict, repr=False)

    def open(self) -> httpx.Client:
        """A synchronous client, to be closed by who opened it."""
        return httpx.Client(
            auth=_httpx_auth(self.auth), verify=self._trust(), timeout=self._seconds, headers=self.headers
        )

    def open_async(self, max_connections: int = 100) -> httpx.AsyncClient:
        """An asynchronous client for the running event loop, to be closed by who opened it."""
        client = _aiohttp_client() if self.transport == "aiohttp" else httpx.AsyncClient
        return client(
            auth=_httpx_auth(self.auth),
            verify=self._trust(),
            timeout=self._seconds,
            headers=self.headers,
            limits=httpx.Limits(max_connections=max_connections, max_keepalive_connections=max_connections),
        )

    @property
    def _seconds(self) -> float:
        return self.timeout.total_seconds()

    def _trust(self) -> bool | ssl.SSLContext:
        # loading the trust store takes 30 ms of CPU time, which plain http needs only towards a proxy
        if self.verify is True and self.base_url.startswith("http://") and not urllib.request.getproxies():
            return False
        return self.verify


def connection_to(target: "str | Connection", auth: Auth | None = None) -> Connection:
    """The connection that a url, or a connection, together with `auth` means."""
    if isinstance(target, str):
        return Connection(target, auth=auth)
    if auth is not None:
        raise ValueError("auth: the Connection already says how to authenticate")
    return target


def _aiohttp_client() -> type[httpx.AsyncClient]:
    # aiohttp takes 0.1 s of CPU time to import; who chose plain httpx does not pay it
    from camunda_worker.aiohttp_transport import AiohttpClient  # noqa: PLC0415

    return AiohttpClient


def _httpx_auth(auth: Auth | None) -> tuple[str, str] | httpx.Auth | None:
    match auth:
        case None | httpx.Auth() | tuple():
            return auth
        case str():
            token = auth
            return BearerAuth(lambda: token)
        case _ if callable(auth):
            return BearerAuth(auth)
        case _:
            raise TypeError(
                f"auth: give (user, password), a token, a callable or an httpx.Auth, not a {type(auth).__name__}"
            )


class BearerAuth(httpx.Auth):
    """Sends a bearer token, asked for at each request from a source that may renew it."""

    def __init__(self, source: TokenSource) -> None:
        """Take the source; nothing is asked yet."""
        self._source = source

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:  # noqa: D102 - httpx's
        token = self._source()
        if not isinstance(token, str):
            if inspect.iscoroutine(token):
                token.close()
            raise TypeError("auth: a synchronous client takes a callable that returns a str")
        yield _with_token(request, token)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:  # noqa: D102 - httpx's
        token = self._source()
        yield _with_token(request, token if isinstance(token, str) else await token)


def _with_token(request: httpx.Request, token: str) -> httpx.Request:
    request.headers["Authorization"] = f"Bearer {token}"
    return request

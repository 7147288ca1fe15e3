"""Where an engine is and how to talk to it: frozen settings, no sockets.

Workers and clients take a url or a `Connection`, open their own httpx client, and close what they opened.
"""

import ssl
import urllib.request
from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

import httpx
from attrs import Attribute, field, frozen

from camunda_rest import Client
from camunda_worker.auth import Auth, httpx_auth, must_wait

__all__ = ["DEFAULT_URL", "Auth", "Connection", "connection_to"]

DEFAULT_URL = "http://localhost:8080/engine-rest"


def _checked_url(value: str) -> str:
    if "@" in value:  # such as user:password@host, with and without a scheme
        raise ValueError("credentials do not belong in the url, which is logged; give auth=(user, password)")
    try:
        url = httpx.URL(value)
    except httpx.InvalidURL as error:
        raise ValueError(f"base_url {value!r}: {error}") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError(
            f"base_url {value!r}: an engine's url begins with http:// or https://, as {DEFAULT_URL}"
        )
    if url.query or url.fragment:
        raise ValueError(f"base_url {value!r}: an engine's url ends with its path, as {DEFAULT_URL}")
    return value.rstrip("/")


def _check_auth(_: "Connection", __: "Attribute[Auth | None]", auth: Auth | None) -> None:
    httpx_auth(auth)


def _check_verify(_: "Connection", __: "Attribute[bool]", verify: object) -> None:
    if not isinstance(verify, bool | ssl.SSLContext):
        raise TypeError(f"verify is True, False or an ssl.SSLContext, not {verify!r}")


def _check_timeout(_: "Connection", __: "Attribute[timedelta]", timeout: object) -> None:
    if not isinstance(timeout, timedelta):
        raise TypeError(f"timeout is a timedelta, not {timeout!r}")
    if timeout <= timedelta(0):
        raise ValueError(f"timeout {timeout}: there must be time for an answer")


def _check_version(_: "Connection", __: "Attribute[str | None]", version: str | None) -> None:
    if version is not None:
        # the table of versions is data that few pay for
        from camunda_rest.versions import Range  # noqa: PLC0415

        Range.of(version)


def _check_transport(_: "Connection", __: "Attribute[str]", transport: object) -> None:
    if transport not in ("aiohttp", "httpx"):
        raise ValueError(f"transport is 'aiohttp' or 'httpx', not {transport!r}")


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
        engine_version: The engine's, such as ``7.17.0`` or ``operaton 1.0.0``. What it is too old for, and would
            silently ignore, such as `create_time_order` before 7.21, then raises `EngineTooOld`; nothing is sent.
    """

    base_url: str = field(default=DEFAULT_URL, converter=_checked_url)
    auth: Auth | None = field(default=None, repr=False, validator=_check_auth)
    verify: bool | ssl.SSLContext = field(default=True, validator=_check_verify)
    timeout: timedelta = field(default=timedelta(seconds=30), validator=_check_timeout)
    transport: Literal["aiohttp", "httpx"] = field(default="aiohttp", validator=_check_transport)
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    engine_version: str | None = field(default=None, validator=_check_version)

    def rest(self) -> Client:
        """A client of the generated operations, which is to be given the connections that are opened here."""
        return Client(self.base_url, timeout=self._seconds, engine_version=self.engine_version)

    def open(self) -> httpx.Client:
        """A synchronous client, to be closed by who opened it.

        Raises:
            TypeError: The token source is a coroutine function, which only an asynchronous client can await.
        """
        if must_wait(self.auth):
            raise TypeError("auth: a synchronous client takes a callable that returns a str, not a coroutine")
        return httpx.Client(
            auth=httpx_auth(self.auth), verify=self._trust(), timeout=self._seconds, headers=self.headers
        )

    def open_async(self, max_connections: int = 100) -> httpx.AsyncClient:
        """An asynchronous client for the running event loop, to be closed by who opened it."""
        client = _aiohttp_client() if self.transport == "aiohttp" else httpx.AsyncClient
        return client(
            auth=httpx_auth(self.auth),
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
    match target:
        case str():
            return Connection(target, auth=auth)
        case Connection() if auth is None:
            return target
        case Connection():
            raise ValueError("auth: the Connection already says how to authenticate")
        case _:
            raise TypeError(f"connection: give an engine's url or a Connection, not {target!r}")


def _aiohttp_client() -> type[httpx.AsyncClient]:
    # aiohttp takes 0.1 s of CPU time to import; who chose plain httpx does not pay it
    from camunda_worker.aiohttp_transport import AiohttpClient  # noqa: PLC0415

    return AiohttpClient

"""Where an engine is and how to talk to it: frozen settings, no sockets.

Workers and clients take a url or a `Connection`, open their own httpx client, and close what they opened.
"""

import os
import ssl
import urllib.request
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Literal, Self, TypedDict, Unpack

import httpx
from attrs import Attribute, field, frozen

from camunda_rest import Client
from camunda_rest.client import JsonLibrary
from camunda_worker import certificates, environment, event_hooks, headers, urls
from camunda_worker.auth import Auth, httpx_auth, must_wait
from camunda_worker.checks import a_timeout
from camunda_worker.event_hooks import EventHooks
from camunda_worker.http_clients import AsyncHttpClient, HttpClient

__all__ = ["DEFAULT_URL", "Auth", "Connection", "connection_to"]

DEFAULT_URL = "http://localhost:8080/engine-rest"


def _checked_url(value: str) -> str:
    url = urls.checked(value, "base_url", instead="auth=(user, password)", example=DEFAULT_URL)
    if url.query or url.fragment:
        raise ValueError(f"base_url {value!r}: an engine's url ends with its path, as {DEFAULT_URL}")
    return value.rstrip("/")


def _check_auth(_: "Connection", __: "Attribute[Auth | None]", auth: Auth | None) -> None:
    httpx_auth(auth)


def _trust(verify: bool | ssl.SSLContext | certificates.Path) -> bool | ssl.SSLContext:
    match verify:
        case bool() | ssl.SSLContext():
            return verify
        case str() | os.PathLike():
            try:
                return certificates.trusting(verify)
            except ValueError as error:
                raise ValueError(f"verify: {error}") from None
        case _:
            raise TypeError(
                f"verify is True, False, an authority's file or an ssl.SSLContext, not {verify!r}"
            )


def _check_proxy(_: "Connection", __: "Attribute[str | None]", proxy: str | None) -> None:
    if proxy is not None and not urls.is_http(proxy):  # not told: it may hold credentials
        raise ValueError(
            "proxy: a proxy's url begins with http:// or https://, as http://user:password@proxy:3128"
        )


def _without_credentials(proxy: str | None) -> str:
    return repr(proxy and str(httpx.URL(proxy).copy_with(userinfo=b"")))


def _check_hooks(_: "Connection", __: "Attribute[EventHooks]", hooks: EventHooks) -> None:
    event_hooks.check(hooks)


def _check_timeout(_: "Connection", __: "Attribute[timedelta]", timeout: timedelta) -> None:
    a_timeout("timeout", timeout)


def _check_headers(_: "Connection", __: "Attribute[Mapping[str, str]]", given: Mapping[str, str]) -> None:
    headers.check(given)


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
            function, if it must wait), `OAuth2ClientCredentials`, or any `httpx.Auth`.
        verify: Whether to check certificates; or the file with the certificates of your own authorities; or an
            `ssl.SSLContext`, for a client certificate.
        timeout: How long the engine may be silent, beyond the length of a long poll: until its answer begins, and
            between its parts.
        transport: What carries asynchronous requests: ``aiohttp`` costs a quarter of the CPU time of plain ``httpx``.
        headers: Sent with each request.
        proxy: The url of an HTTP proxy, with its user and password if it wants them. Without one, the environment's
            ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY`` and ``NO_PROXY`` are in force.
        event_hooks: Functions that are called with each ``request`` and ``response``, as httpx has them, those for
            tokens included; asynchronous clients call coroutine functions, too. What one raises is logged.
        engine_version: The engine's, such as ``7.17.0`` or ``operaton 1.0.0``. What it is too old for, and would
            silently ignore, such as `create_time_order` before 7.21, then raises `EngineTooOld`; nothing is sent.

    Raises:
        TypeError, ValueError: An argument is of the wrong kind, or has a value that cannot work; it is named.
    """

    base_url: str = field(default=DEFAULT_URL, converter=_checked_url)
    auth: Auth | None = field(default=None, repr=False, validator=_check_auth)
    verify: bool | ssl.SSLContext = field(default=True, converter=_trust)
    timeout: timedelta = field(default=timedelta(seconds=30), validator=_check_timeout)
    transport: Literal["aiohttp", "httpx"] = field(default="aiohttp", validator=_check_transport)
    headers: Mapping[str, str] = field(factory=dict, repr=False, validator=_check_headers)
    proxy: str | None = field(default=None, validator=_check_proxy, repr=_without_credentials)
    event_hooks: EventHooks = field(factory=dict, repr=False, validator=_check_hooks)
    engine_version: str | None = field(default=None, validator=_check_version)

    @classmethod
    def from_environment(
        cls, environ: Mapping[str, str] = os.environ, **arguments: Unpack["Settings"]
    ) -> Self:
        """As ``CAMUNDA_*`` environment variables say, such as ``CAMUNDA_BASE_URL``; arguments win.

        This is also the connection of a worker or client that is given none. docs/connect.md lists the variables.

        Args:
            environ: The variables.
            arguments: Those of `Connection`; no variable is read for what they say.

        Raises:
            ValueError: A variable cannot be used; its name is told.
        """
        read: dict[str, Any] = {}  # as `Settings`
        for argument in environment.ARGUMENTS:
            value = None if argument in arguments else environment.setting(argument, environ)
            if value is not None:
                read[argument] = value
                _check_variable(argument, value)
        return cls(**{**read, **arguments})

    def rest(self, json: JsonLibrary | None = None) -> Client:
        """A client of the generated operations, which is to be given the connections that are opened here."""
        return Client(self.base_url, timeout=self._seconds, engine_version=self.engine_version, json=json)

    def open(self) -> httpx.Client:
        """A synchronous client, to be closed by who opened it.

        Raises:
            TypeError: The token source is a coroutine function, which only an asynchronous client can await.
        """
        if must_wait(self.auth):
            raise TypeError("auth: a synchronous client takes a callable that returns a str, not a coroutine")
        if event_hooks.must_wait(self.event_hooks):
            raise TypeError("event_hooks: a synchronous client takes functions, not coroutine functions")
        return HttpClient(
            self.auth,
            verify=self._tls(),
            timeout=self._seconds,
            headers=self.headers,
            proxy=self.proxy,
            event_hooks=event_hooks.for_sync(self.event_hooks),
        )

    def open_async(self, max_connections: int = 100) -> httpx.AsyncClient:
        """An asynchronous client for the running event loop, to be closed by who opened it.

        Args:
            max_connections: At once; what needs one more waits for the connection's timeout at most.
        """
        client = _aiohttp_client() if self.transport == "aiohttp" else AsyncHttpClient
        return client(
            self.auth,
            verify=self._tls(),
            timeout=self._seconds,
            headers=self.headers,
            proxy=self.proxy,
            event_hooks=event_hooks.for_async(self.event_hooks),
            limits=httpx.Limits(max_connections=max_connections, max_keepalive_connections=max_connections),
        )

    @property
    def _seconds(self) -> float:
        return self.timeout.total_seconds()

    def _tls(self) -> bool | ssl.SSLContext:
        # loading the trust store takes 30 ms of CPU time, which plain http needs only towards a proxy or a token
        # endpoint
        plain = self.base_url.startswith("http://") and not isinstance(self.auth, httpx.Auth)
        if self.verify is True and plain and not self.proxy and not urllib.request.getproxies():
            return certificates.trusting_nobody()
        return self.verify


def _check_variable(argument: str, value: object) -> None:
    one: dict[str, Any] = {argument: value}  # as `Settings`
    try:
        Connection(**one)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{environment.PREFIX}{argument.upper()}: {error}") from None


class Settings(TypedDict, total=False):
    """The arguments of `Connection`."""

    base_url: str
    auth: Auth | None
    verify: bool | ssl.SSLContext | certificates.Path
    timeout: timedelta
    transport: Literal["aiohttp", "httpx"]
    headers: Mapping[str, str]
    proxy: str | None
    event_hooks: EventHooks
    engine_version: str | None


def connection_to(target: "str | Connection | None", auth: Auth | None = None) -> Connection:
    """The connection that a url, a connection or the environment, together with `auth`, means.

    With a url the environment has no say: its credentials may be another engine's.
    """
    match target:
        case None if auth is None:
            return Connection.from_environment()
        case None:
            return Connection.from_environment(auth=auth)
        case str():
            return Connection(target, auth=auth)
        case Connection() if auth is None:
            return target
        case Connection():
            raise ValueError("auth: the Connection already says how to authenticate")
        case _:
            raise TypeError(f"connection: give an engine's url or a Connection, not {target!r}")


def _aiohttp_client() -> type[AsyncHttpClient]:
    # aiohttp takes 0.1 s of CPU time to import; who chose plain httpx does not pay it
    from camunda_worker.aiohttp_transport import AiohttpClient  # noqa: PLC0415

    return AiohttpClient

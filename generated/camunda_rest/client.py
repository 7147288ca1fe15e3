"""Where the engine is, and the connections to it."""

import copy
import os
import ssl
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Self

import httpx
from attrs import frozen

from .request import Head

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from .gate import Gate

Auth = httpx.Auth | tuple[str, str] | Callable[[httpx.Request], httpx.Request]
EventHooks = Mapping[str, list[Callable[..., Any]]]

DEFAULT_TIMEOUT = 30.0
"""Seconds. httpx's own 5 are too few for a deployment; without any, a dead engine would hold a caller for ever."""


@frozen
class JsonLibrary:
    """What reads and writes JSON faster than the standard library; what it refuses is left to that one.

    Attributes:
        loads: Reads it, and raises a ValueError if it cannot.
        dumps: Writes it as UTF-8, and raises a TypeError if it cannot. It is given a value, and a function that makes of
            what JSON does not have something that it has.
    """

    loads: Callable[[bytes], Any]
    dumps: Callable[[Any, Callable[[Any], Any]], bytes]


class _Pools:
    """The connections, shared by a client and its copies with other timeouts."""

    def __init__(self) -> None:
        self.sync: httpx.Client | None = None
        self.asyncio: httpx.AsyncClient | None = None
        self.owns_sync = False
        self.owns_asyncio = False
        self.opened_in = 0
        self.loop: AbstractEventLoop | None = None
        self.lock = threading.Lock()

    @property
    def has_lost_its_loop(self) -> bool:
        """The event loop of the asynchronous connections is closed: they can neither be used nor closed any more."""
        return self.loop is not None and self.loop.is_closed()


class Client:
    """A REST client of one engine; pass it to the operations in `camunda_rest.api`.

    Connections are opened when first needed. Use the client as a context manager (``with`` or ``async with``), or
    `close` it; it may be used again afterwards. Asynchronous connections belong to one event loop at a time; they are
    opened anew in another one once it is closed.

    Args:
        base_url: Such as ``http://localhost:8080/engine-rest``.
        auth: Whatever httpx takes: a pair of user and password, an `httpx.Auth`, a function.
        headers: Sent with each request.
        timeout: Seconds, or an `httpx.Timeout`; None waits for ever.
        verify: Whether, or by which context, the server's certificate is checked.
        event_hooks: httpx's hooks, called with each request and response.
        transport: An httpx transport in place of the plain one.
        engine_version: The engine's, such as ``7.17.0`` or ``operaton 1.0.0``. Requests with a filter or field that
            is newer then raise `camunda_rest.EngineTooOld`; engines ignore what they do not know, and a filter that
            is ignored lets everything pass. Without one nothing is checked; `ask_engine_version` asks for it.
        json: In place of the standard library's. Whoever gives one knows how it reads integers beyond 64 bits, and what it
            writes of NaN, infinity and dates.
    """

    def __init__(
        self,
        base_url: str,
        *,
        auth: Auth | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout | None = DEFAULT_TIMEOUT,
        verify: ssl.SSLContext | bool = True,
        event_hooks: EventHooks | None = None,
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None = None,
        engine_version: str | None = None,
        json: JsonLibrary | None = None,
    ) -> None:
        url = httpx.URL(base_url)
        if url.scheme not in ("http", "https") or not url.host:
            shown = str(url.copy_with(userinfo=b""))
            raise ValueError(f"base_url: an http(s) address is needed, not {shown!r}")
        if url.userinfo:  # kept out of every message that names the url
            auth = auth or (url.username, url.password)
            url = url.copy_with(userinfo=b"")
        self.base_url = str(url).rstrip("/")
        self.timeout = timeout
        self.auth = httpx.BasicAuth(*auth) if isinstance(auth, tuple) else auth
        self.headers = dict(headers or {})
        self.json = json
        self.gate: Gate | None = None
        self.head: Head | None = None
        if engine_version is not None:
            self._gated(engine_version)
        self._verify = verify
        self._event_hooks = event_hooks
        self._transport = transport
        self._pools = _Pools()

    def __repr__(self) -> str:
        return f"Client({self.base_url!r})"

    def with_timeout(self, timeout: float | httpx.Timeout | None) -> Self:
        """A copy that waits that long and shares the connections."""
        twin = copy.copy(self)
        twin.timeout = timeout
        return twin

    def ask_engine_version(self) -> str:
        """Ask the engine for its version, and check requests against it from now on.

        Raises:
            ValueError: It is the version of no engine that is known.
        """
        from .api.version import get_rest_api_version  # noqa: PLC0415 - operations import this module

        return self._gated(str(get_rest_api_version.sync(client=self).version))

    async def aask_engine_version(self) -> str:
        """As `ask_engine_version`, asynchronously."""
        from .api.version import get_rest_api_version  # noqa: PLC0415 - operations import this module

        return self._gated(str((await get_rest_api_version.asyncio(client=self)).version))

    def _gated(self, version: str) -> str:
        from .gate import Gate  # noqa: PLC0415 - who does not use it does not pay for it

        self.gate = Gate(version)
        return version

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use these connections, with their own settings; whoever opened them closes them."""
        self._pools.sync, self._pools.owns_sync = client, False
        return self

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Self:
        """Use these asynchronous connections, with their own settings; whoever opened them closes them."""
        self._pools.asyncio, self._pools.owns_asyncio = client, False
        return self

    def get_httpx_client(self) -> httpx.Client:
        """The connections, opened now if need be."""
        with self._pools.lock:
            # a forked process has the connections, too: each would read the answers of the other; they are left open
            inherited = self._pools.owns_sync and self._pools.opened_in != os.getpid()
            if self._pools.sync is None or inherited:
                if not isinstance(self._transport, httpx.BaseTransport | None):
                    raise TypeError("the transport is asynchronous only; use `asyncio`, or give another one")
                self._pools.sync = httpx.Client(transport=self._transport, **self._settings())
                self._pools.owns_sync, self._pools.opened_in = True, os.getpid()
            return self._pools.sync

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The asynchronous connections, opened now if need be."""
        pools = self._pools
        if pools.asyncio is None or (pools.owns_asyncio and pools.has_lost_its_loop):
            if not isinstance(self._transport, httpx.AsyncBaseTransport | None):
                raise TypeError("the transport is synchronous only; use `sync`, or give another one")
            pools.asyncio = httpx.AsyncClient(transport=self._transport, **self._settings())
            pools.owns_asyncio, pools.loop = True, _running_loop()
        return pools.asyncio

    def _settings(self) -> dict[str, Any]:
        hooks = {name: list(functions) for name, functions in (self._event_hooks or {}).items()}
        return {"verify": self._verify, "event_hooks": hooks, "timeout": self.timeout}

    def close(self) -> None:
        """Close the connections that the client opened itself."""
        pools = self._pools
        if pools.sync is not None and pools.owns_sync:
            pools.sync.close()
            pools.sync = None

    async def aclose(self) -> None:
        """Close the connections that the client opened itself, asynchronous ones and others."""
        self.close()
        pools = self._pools
        if pools.asyncio is not None and pools.owns_asyncio:
            if not pools.has_lost_its_loop:
                await pools.asyncio.aclose()
            pools.asyncio = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def _running_loop() -> "AbstractEventLoop | None":
    from asyncio import get_running_loop  # noqa: PLC0415 - for who asks asynchronously only

    try:
        return get_running_loop()
    except RuntimeError:  # such as trio's
        return None

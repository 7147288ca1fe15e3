"""httpx's API over aiohttp's sockets, without the layers of httpx that each request would pay for.

Auth, hooks, cookies and proxies are httpx's and stay in force. The corners of httpx-aiohttp are mended that workers and
clients meet.
"""

import asyncio
import time
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import lru_cache
from typing import Any

import aiohttp
import httpx
import yarl
from httpx_aiohttp import AiohttpTransport
from httpx_aiohttp.transport import map_aiohttp_exceptions
from multidict import CIMultiDict, CIMultiDictProxy

from camunda_worker.http_clients import AsyncHttpClient
from camunda_worker.limited_bodies import is_one_write, limited

_PROXY_AUTHORIZATION = "Proxy-Authorization"
_AS_IT_IS = "identity"
"""The encoding of answers to requests that ask for none: aiohttp would ask for those that it knows, and httpx reads them."""


class _WholeResponse(httpx.Response):
    """A response whose body came in one piece, and need not be put together from chunks."""

    body = b""

    @property
    def content(self) -> bytes:
        return self.body

    def read(self) -> bytes:
        return self.body

    async def aread(self) -> bytes:
        return self.body


class _Answer(aiohttp.ClientResponse):
    """A reason in Latin-1 could not be encoded again."""

    _reason: str | None = None

    @property
    def reason(self) -> str | None:
        return self._reason

    @reason.setter
    def reason(self, said: str | None) -> None:
        if said is not None and not said.isascii():
            said = said.encode(errors="surrogateescape").decode("latin-1")
        self._reason = said


class _Transport(AiohttpTransport):
    def get_client(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=self.limits.max_connections or 0,
            keepalive_timeout=self.limits.keepalive_expiry,
            ssl=self.ssl_context,
        )
        # httpx keeps the cookies; a second jar would send them twice
        session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            response_class=_Answer,
        )
        # aiohttp would send a PUT or DELETE again whose answer was lost; there is no public switch
        session._retry_connection = False  # noqa: SLF001
        return session

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.proxy and _PROXY_AUTHORIZATION in self.proxy.headers and request.url.scheme == "http":
            # aiohttp sends the proxy's headers only to open a tunnel
            request.headers[_PROXY_AUTHORIZATION] = self.proxy.headers[_PROXY_AUTHORIZATION]
        request.headers.setdefault("Accept-Encoding", _AS_IT_IS)
        try:
            with _failures_mapped(request):
                async with asyncio.timeout(None) as limit:
                    return await super().handle_async_request(limited(request, limit))
        except TimeoutError as error:
            raise httpx.WriteTimeout("nobody takes the request's body", request=request) from error
        except httpx.ProxyError as error:
            refused = str(error)
        # without its cause, which shows the proxy's credentials
        raise httpx.ProxyError(refused, request=request)

    def takes_whole(self, request: httpx.Request) -> bool:
        """Whether `exchange` may be used: no proxy, and the content is at hand and not too large for one write."""
        return self.proxy is None and is_one_write(request)

    async def exchange(self, request: httpx.Request) -> httpx.Response:
        """Send a request whose content is at hand, and read the whole answer."""
        if not isinstance(self.client, aiohttp.ClientSession):
            self.client = self.get_client()
        try:
            async with self.client.request(
                request.method,
                yarl.URL(str(request.url), encoded=True),
                headers=_headers(tuple(request.headers.raw)),
                data=request.content or None,
                allow_redirects=False,
                timeout=_timeout(**request.extensions.get("timeout", {})),
            ) as answer:
                body = await answer.read()
        except aiohttp.ClientError:
            with _failures_mapped(request):
                raise
        return await _response(request, answer, body)


@contextmanager
def _failures_mapped(request: httpx.Request) -> Iterator[None]:
    try:
        with map_aiohttp_exceptions():
            yield
    except aiohttp.ClientError as error:  # those without a counterpart
        raise httpx.RemoteProtocolError(str(error), request=request) from error
    except httpx.RequestError as error:
        error.request = request
        # said of plain http, too, where it leads astray
        error.args = (str(error).replace(" ssl:default", ""),)
        raise


@lru_cache  # requests differ in their length only, if at all
def _headers(raw: tuple[tuple[bytes, bytes], ...]) -> CIMultiDictProxy[str]:
    # one encoding for all of them, as httpx finds it; which takes as long as all else here
    try:
        return _decoded(raw, "ascii")
    except UnicodeDecodeError:
        return _decoded(raw, httpx.Headers(raw).encoding)


def _decoded(raw: Iterable[tuple[bytes, bytes]], encoding: str) -> CIMultiDictProxy[str]:
    headers = CIMultiDict([(name.decode(encoding), value.decode(encoding)) for name, value in raw])
    headers.setdefault("Accept-Encoding", _AS_IT_IS)
    return CIMultiDictProxy(headers)


async def _response(request: httpx.Request, answer: aiohttp.ClientResponse, body: bytes) -> httpx.Response:
    encoded = "Content-Encoding" in answer.headers
    response = (httpx.Response if encoded else _WholeResponse)(
        answer.status,
        headers=answer.raw_headers,
        stream=httpx.ByteStream(body),
        request=request,
        extensions={"http_version": b"HTTP/1.1", "reason_phrase": (answer.reason or "").encode()},
    )
    if isinstance(response, _WholeResponse):
        response.body = body
    else:
        await response.aread()
    return response


@lru_cache
def _timeout(
    connect: float | None = None, read: float | None = None, pool: float | None = None, **_: float | None
) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(sock_connect=connect, sock_read=read, connect=pool)


class AiohttpClient(AsyncHttpClient):
    """An `httpx.AsyncClient` over aiohttp; proxies from the environment stay in force."""

    # both have httpx's own, private signatures
    def _init_transport(self, *args: Any, **settings: Any) -> httpx.AsyncBaseTransport:
        return _Transport(*args, **{name: value for name, value in settings.items() if name != "transport"})

    def _init_proxy_transport(
        self, proxy: httpx.Proxy, *args: Any, **settings: Any
    ) -> httpx.AsyncBaseTransport:
        if proxy.url.scheme not in ("http", "https"):  # aiohttp would speak HTTP to it, credentials and all
            raise ValueError(
                f"proxy: aiohttp takes none of the kind {proxy.url.scheme!r}, such as the environment's ALL_PROXY may"
                " be; except the engine's host in NO_PROXY, or use transport='httpx'"
            )
        settings["proxy"] = _with_header(proxy)
        return _Transport(*args, **settings)

    async def _send_by_httpx(
        self, request: httpx.Request, *, stream: bool = False, **options: Any
    ) -> httpx.Response:
        """As httpx's own, in fewer steps."""
        auth = options.get("auth", httpx.USE_CLIENT_DEFAULT)
        auth = self.auth if auth is httpx.USE_CLIENT_DEFAULT else auth
        redirects = self.follow_redirects or "follow_redirects" in options
        known = auth is None or isinstance(auth, httpx.Auth)
        if stream or redirects or self.is_closed or not known:
            return await super()._send_by_httpx(request, stream=stream, **options)
        if auth is None:
            return await self._exchange(request)
        flow = auth.async_auth_flow(request)
        try:
            request = await anext(flow)
            while True:
                response = await self._exchange(request)
                try:
                    request = await flow.asend(response)
                except StopAsyncIteration:
                    return response
        finally:
            await flow.aclose()

    async def _exchange(self, request: httpx.Request) -> httpx.Response:
        for hook in self.event_hooks["request"]:
            await hook(request)
        transport = self._transport_for_url(request.url)
        if isinstance(transport, _Transport) and transport.takes_whole(request):
            began = time.perf_counter()
            response = await transport.exchange(request)
            response.elapsed = timedelta(seconds=time.perf_counter() - began)
            if "set-cookie" in response.headers:
                self.cookies.extract_cookies(response)
        else:
            response = await self._send_single_request(request)
            await response.aread()
        for hook in self.event_hooks["response"]:
            await hook(response)
        return response


def _with_header(proxy: httpx.Proxy) -> httpx.Proxy:
    """With its credentials in a header: aiohttp warns of them in any other form."""
    if proxy.auth is None:
        return proxy
    user, password = proxy.auth
    basic = b64encode(f"{user}:{password}".encode()).decode()
    return httpx.Proxy(proxy.url, headers={_PROXY_AUTHORIZATION: f"Basic {basic}"})

"""httpx's API over aiohttp's sockets, with the corners of it mended that workers and clients meet."""

from base64 import b64encode
from typing import Any

import aiohttp
import httpx
from aiohttp.payload import TOO_LARGE_BYTES_BODY
from httpx_aiohttp import AiohttpTransport

from camunda_worker.http_clients import AsyncHttpClient

_PROXY_AUTHORIZATION = "Proxy-Authorization"


class _Transport(AiohttpTransport):
    def get_client(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=self.limits.max_connections or 0,
            keepalive_timeout=self.limits.keepalive_expiry,
            ssl=self.ssl_context,
        )
        # httpx keeps the cookies; a second jar would send them twice
        session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        # aiohttp would send a PUT or DELETE again whose answer was lost; there is no public switch
        session._retry_connection = False  # noqa: SLF001
        return session

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.proxy and _PROXY_AUTHORIZATION in self.proxy.headers and request.url.scheme == "http":
            # aiohttp sends the proxy's headers only to open a tunnel
            request.headers[_PROXY_AUTHORIZATION] = self.proxy.headers[_PROXY_AUTHORIZATION]
        try:
            return await super().handle_async_request(_streamed(request))
        except httpx.ProxyError as error:
            refused = str(error)
        except aiohttp.ClientError as error:  # those without a counterpart pass the transport as they are
            raise httpx.RemoteProtocolError(str(error), request=request) from error
        raise httpx.ProxyError(
            refused, request=request
        )  # without its cause, which shows the proxy's credentials


def _streamed(request: httpx.Request) -> httpx.Request:
    """The request with its body as a stream if it is large, for aiohttp warns of more bytes than a megabyte."""
    if int(request.headers.get("Content-Length", 0)) <= TOO_LARGE_BYTES_BODY:
        return request
    return httpx.Request(
        request.method,
        request.url,
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions,
    )


class AiohttpClient(AsyncHttpClient):
    """An `httpx.AsyncClient` over aiohttp; proxies from the environment stay in force."""

    # both have httpx's own, private signatures
    def _init_transport(self, *args: Any, **settings: Any) -> httpx.AsyncBaseTransport:
        return _Transport(*args, **{name: value for name, value in settings.items() if name != "transport"})

    def _init_proxy_transport(
        self, proxy: httpx.Proxy, *args: Any, **settings: Any
    ) -> httpx.AsyncBaseTransport:
        settings["proxy"] = _with_header(proxy)
        return _Transport(*args, **settings)


def _with_header(proxy: httpx.Proxy) -> httpx.Proxy:
    """With its credentials in a header: aiohttp warns of them in any other form."""
    if proxy.auth is None:
        return proxy
    user, password = proxy.auth
    basic = b64encode(f"{user}:{password}".encode()).decode()
    return httpx.Proxy(proxy.url, headers={_PROXY_AUTHORIZATION: f"Basic {basic}"})

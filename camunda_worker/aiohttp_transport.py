"""httpx's API over aiohttp's sockets, with the two corners of httpx-aiohttp mended that a worker meets."""

from typing import Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport, HttpxAiohttpClient


class _Transport(AiohttpTransport):
    def get_client(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=self.limits.max_connections or 0,
            keepalive_timeout=self.limits.keepalive_expiry,
            ssl=self.ssl_context,
        )
        # httpx keeps the cookies; a second jar would send them twice
        return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await super().handle_async_request(request)
        except aiohttp.ClientError as error:  # those without a counterpart pass the transport as they are
            raise httpx.RemoteProtocolError(str(error), request=request) from error


class AiohttpClient(HttpxAiohttpClient):
    """An `httpx.AsyncClient` over aiohttp; proxies from the environment stay in force."""

    def _init_transport(
        self, *args: Any, **settings: Any
    ) -> httpx.AsyncBaseTransport:  # httpx's own, private signature
        return _Transport(*args, **{name: value for name, value in settings.items() if name != "transport"})

    _init_proxy_transport = _init_transport

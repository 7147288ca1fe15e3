"""Bodies of requests that are given up when nobody takes them: aiohttp has no limit of time for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import httpx

_ONE_WRITE = 1 << 15
"""Bytes that are written without waiting for the other side, and so need no limit."""


def is_one_write(request: httpx.Request) -> bool:
    """Whether the content is at hand and not too large for one write."""
    return isinstance(request.stream, httpx.ByteStream) and len(request.content) <= _ONE_WRITE


def limited(request: httpx.Request, limit: asyncio.Timeout) -> httpx.Request:
    """The request, of whose body each part has to be taken within the time that it allows for a write.

    Raises:
        TypeError: Its body can be read synchronously only.
    """
    if is_one_write(request):
        return request
    seconds = request.extensions.get("timeout", {}).get("write")
    return httpx.Request(
        request.method,
        request.url,
        headers=request.headers,
        stream=_Limited(request.stream, seconds, limit),
        extensions=request.extensions,
    )


class _Limited(httpx.AsyncByteStream):
    def __init__(self, body: object, seconds: float | None, limit: asyncio.Timeout) -> None:
        if not isinstance(body, httpx.AsyncByteStream):
            raise TypeError("the body can be read synchronously only; use the synchronous client")
        self._body = body
        self._seconds = seconds
        self._limit = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._body:
            for start in range(0, len(part), _ONE_WRITE):
                self._allow(self._seconds)
                yield part[start : start + _ONE_WRITE]
        self._allow(None)

    def _allow(self, seconds: float | None) -> None:
        with suppress(RuntimeError):  # the answer is there already
            self._limit.reschedule(None if seconds is None else asyncio.get_running_loop().time() + seconds)

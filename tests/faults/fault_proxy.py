"""A proxy between a worker and an engine that goes wrong when it is told to."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self

import httpx
from attrs import define, field

HTML = b"<!doctype html><html><body>Bad Gateway</body></html>"
FAULTS = ("500", "502 HTML", "reset before", "reset after")
"""The engine's own error; a proxy's page; the connection breaks before, or after the engine has done what was asked."""
ANSWERS = {
    "500": (500, b'{"type":"ProcessEngineException","message":"no"}', "application/json"),
    "502 HTML": (502, HTML, "text/html"),
    "401": (401, b"", "text/plain"),
    "200 HTML": (200, HTML, "text/html"),
    "cut JSON": (200, b'[{"id":"a', "application/json"),
    "null": (200, b"null", "application/json"),
    "a list of nonsense": (200, b'[{"id":5},[],"x"]', "application/json"),
}
"""What is said in the engine's place."""


@define
class Fault:
    """What happens to the next requests whose path ends so."""

    path: str
    kind: str
    times: int


@define(eq=False)
class FaultProxy:
    """Passes requests on to an engine; as a context manager it serves in a thread of its own.

    Attributes:
        targets: The engine's url; of a cluster, that of each node.
        url: The proxy's, once it serves.
        asked: Method and path of each request.
        lies: What the next requests get to hear, byte for byte, and whether the engine does what they ask all the same.
    """

    targets: Sequence[str]
    url: str = field(default="", init=False)
    asked: list[str] = field(factory=list, init=False)
    lies: deque[tuple[bytes, bool]] = field(factory=deque, init=False)
    _next: Iterator[str] = field(init=False)
    _faults: list[Fault] = field(factory=list, init=False)
    _loop: asyncio.AbstractEventLoop = field(factory=asyncio.new_event_loop, init=False)
    _ready: threading.Event = field(factory=threading.Event, init=False)
    _thread: threading.Thread = field(init=False)
    _ended: asyncio.Event = field(factory=asyncio.Event, init=False)

    @_next.default
    def _in_turn(self) -> Iterator[str]:
        return itertools.cycle(self.targets)

    @_thread.default
    def _make_thread(self) -> threading.Thread:
        return threading.Thread(target=lambda: self._loop.run_until_complete(self._serve()), daemon=True)

    def fail(self, path: str, kind: str, times: int = 1) -> None:
        """Let the next requests go wrong whose path ends so."""
        self._faults.append(Fault(path, kind, times))

    def heal(self) -> None:
        """Let nothing go wrong any more."""
        self._faults.clear()

    @property
    def left(self) -> int:
        """How many faults have not happened yet."""
        return sum(fault.times for fault in self._faults)

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(10)
        self._loop.close()

    async def _serve(self) -> None:
        connections: set[asyncio.Task[None]] = set()

        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            connections.add(task)
            try:
                await self._answer_all(reader, writer, upstream)
            except (ConnectionError, asyncio.IncompleteReadError):
                pass  # the worker has gone
            finally:
                connections.discard(task)
                writer.transport.abort()

        async with httpx.AsyncClient(timeout=None) as upstream:  # noqa: S113 - long polls
            server = await asyncio.start_server(connected, "127.0.0.1", 0)
            path = httpx.URL(self.targets[0]).path
            self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}{path}"
            self._ready.set()
            await self._ended.wait()
            server.close()
            for task in connections:
                task.cancel()
            await asyncio.gather(*connections, return_exceptions=True)

    async def _answer_all(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, upstream: httpx.AsyncClient
    ) -> None:
        while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
            request, *lines = head.strip().split("\r\n")
            headers = dict(line.split(": ", 1) for line in lines)
            size = next(
                (int(value) for name, value in headers.items() if name.lower() == "content-length"), 0
            )
            body = await reader.readexactly(size)
            method, path, _ = request.split(" ")
            if self.lies:
                said, acts = self.lies.popleft()
                if acts:
                    await self._answer(method, path, headers, body, upstream)
                writer.write(said)
                return
            answer = await self._answer(method, path, headers, body, upstream)
            if answer is None:
                return
            writer.write(answer)
            await writer.drain()

    async def _answer(
        self, method: str, path: str, headers: dict[str, str], body: bytes, upstream: httpx.AsyncClient
    ) -> bytes | None:
        """What is sent back; None breaks the connection."""
        self.asked.append(f"{method} {path}")
        kind = self._fault_for(path)
        if kind in ANSWERS:
            return _response(*ANSWERS[kind])
        if kind == "reset before":
            return None
        passed = {name: value for name, value in headers.items() if name.lower() != "host"}
        try:
            response = await self._forward(method, path, passed, body, upstream)
        except httpx.TransportError:  # as a load balancer does
            return _response(*ANSWERS["502 HTML"])
        if kind == "reset after":
            return None
        return _response(
            response.status_code, response.content, response.headers.get("content-type", "text/plain")
        )

    async def _forward(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        body: bytes,
        upstream: httpx.AsyncClient,
    ) -> httpx.Response:
        """To one node after the other; to the next one if a node cannot be reached at all."""
        for _ in self.targets:
            url = httpx.URL(next(self._next)).copy_with(raw_path=path.encode())
            try:
                return await upstream.request(method, url, headers=headers, content=body)
            except httpx.ConnectError:
                continue
        raise httpx.ConnectError("no node is up")

    def _fault_for(self, path: str) -> str | None:
        for fault in self._faults:
            if fault.times and path.endswith(fault.path):
                fault.times -= 1
                return fault.kind
        return None


def _response(status: int, body: bytes, kind: str) -> bytes:
    length = "" if status == httpx.codes.NO_CONTENT else f"Content-Length: {len(body)}\r\n"
    return f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{length}\r\n".encode() + body

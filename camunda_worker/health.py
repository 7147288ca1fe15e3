"""Whether a worker does its work, for Kubernetes and others: ``ExternalTaskWorker(hooks=[Health(8080)])``.

It answers on the worker's own event loop: where that stands still nothing answers, which is what a liveness probe is to
find.
"""

import asyncio
import json
import logging
import socket
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TypeAlias

from attrs import define, field

from camunda_worker import events, log

Page: TypeAlias = Callable[[], tuple[str, bytes]]
"""Content type and content."""

LIVE, READY = "/livez", "/readyz"
"""The paths."""
_PATIENCE = 5.0
"""Seconds that a client has to ask and to take the answer."""


@define(eq=False)
class Health:
    """A hook that answers HTTP while its worker runs; workers of one event loop may share it.

    ``GET /livez`` is answered by 200 until the run has ended. ``GET /readyz`` is answered by 200 while the engine
    answers polls, and by 503 before it has answered the first, in an outage, and once the worker stops. Both say in JSON
    what is known: ``live``, ``ready``, ``stopping``, and of each engine its ``url``, ``last_successful_poll`` and
    ``outage``.

    Attributes:
        port: Where to listen; 0 is any that is free, and `port` is the one that was found.
        host: On which address; on all by default, IPv4 and IPv6, as probes come from outside.
        pages: What else is answered, by path, such as ``{"/metrics": Metrics().page}``.

    Raises:
        OSError: The port cannot be had.
    """

    port: int
    host: str = ""
    pages: Mapping[str, Page] = field(factory=dict)
    _serving: "asyncio.Task[None] | None" = field(default=None, init=False)
    _workers: dict[str, str] = field(factory=dict, init=False)
    """Of each run its engine."""
    _engines: "dict[str, _Engine]" = field(factory=dict, init=False)
    _stopping: set[str] = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        """Fail at the door; nothing is held before a worker begins."""
        with self._listening() as found:
            self.port = found.getsockname()[1]

    def __call__(self, event: events.Event, /) -> None:
        """Take note; listen from the beginning of the first run to the end of the last."""
        match event:
            case events.Began(worker_id, engine):
                self._workers[worker_id] = engine
                self._engines.setdefault(engine, _Engine())
                if self._serving is None:
                    self._listen()
            case events.Stopping(worker_id):
                self._stopping.add(worker_id)
            case events.Stopped(worker_id):
                self._end(worker_id)
            case events.Polled(engine):
                self._engines[engine].last_poll = datetime.now(UTC)
            case events.OutageBegan(engine, error):
                self._engines[engine].outage = {"since": _iso(datetime.now(UTC)), "error": str(error)}
            case events.OutageEnded(engine):
                self._engines[engine].outage = None

    @property
    def live(self) -> bool:
        """Whether a worker runs."""
        return bool(self._workers)

    @property
    def ready(self) -> bool:
        """Whether the engines of all workers answer, and none stops."""
        engines = (self._engines[engine] for engine in self._workers.values())
        return self.live and not self._stopping and all(engine.answers for engine in engines)

    def _end(self, worker_id: str) -> None:
        engine = self._workers.pop(worker_id)
        self._stopping.discard(worker_id)
        if engine not in self._workers.values():
            del self._engines[engine]
        if not self._workers and self._serving is not None:
            self._serving.cancel()
            self._serving = None

    def _listening(self) -> socket.socket:
        every = not self.host and socket.has_dualstack_ipv6()
        listening = socket.socket(socket.AF_INET6 if every or ":" in self.host else socket.AF_INET)
        try:
            if every:
                listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((self.host, self.port))
            listening.listen()  # two may bind the same port, until one of them listens
        except OSError as error:
            listening.close()
            raise OSError(error.errno, f"port {self.port}: {error.strerror}") from error
        return listening

    def _listen(self) -> None:
        try:
            listening = self._listening()
        except OSError as error:
            log.say(logging.ERROR, "nobody is told of the worker's health: %s", error.strerror)
        else:
            self._serving = asyncio.get_running_loop().create_task(self._serve(listening))
            self._serving.add_done_callback(lambda _: listening.close())  # it may end before it begins

    async def _serve(self, listening: socket.socket) -> None:
        async with await asyncio.start_server(self._answer, sock=listening) as server:
            await server.serve_forever()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                head = await reader.readuntil(b"\r\n\r\n")
                method, target, *_ = head.decode("latin-1").split(" ", 2)
                writer.write(self._response(method, target.partition("?")[0]))
                await writer.drain()
        except (TimeoutError, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            pass  # not what a probe asks
        except asyncio.CancelledError:
            pass  # the event loop ends; Python 3.11 would log that, with a traceback for each connection
        finally:
            writer.close()

    def _response(self, method: str, path: str) -> bytes:
        status, kind, body = self._page(path) if method in {"GET", "HEAD"} else _NOT_ALLOWED
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
            "Cache-Control: no-store\r\nConnection: close\r\n\r\n"
        )
        return head.encode() + (b"" if method == "HEAD" else body)

    def _page(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        if path in self.pages:
            return _of_page(path, self.pages[path])
        if path not in {LIVE, READY}:
            known = ", ".join((LIVE, READY, *self.pages))
            return HTTPStatus.NOT_FOUND, "text/plain", f"there are {known}\n".encode()
        well = self.live if path == LIVE else self.ready
        status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
        return status, "application/json", json.dumps(self.known()).encode()

    def known(self) -> Mapping[str, object]:
        """What the answers say."""
        engines = [
            {
                "url": url,
                "last_successful_poll": engine.last_poll and _iso(engine.last_poll),
                "outage": engine.outage,
            }
            for url, engine in self._engines.items()
        ]
        return {"live": self.live, "ready": self.ready, "stopping": bool(self._stopping), "engines": engines}


@define(eq=False)
class _Engine:
    """What is known of one."""

    last_poll: datetime | None = None
    outage: Mapping[str, str] | None = None

    @property
    def answers(self) -> bool:
        return self.last_poll is not None and self.outage is None


def _of_page(path: str, page: Page) -> tuple[HTTPStatus, str, bytes]:
    try:
        return HTTPStatus.OK, *page()
    except Exception as error:  # noqa: BLE001 - whatever somebody's page does, who asks has an answer
        log.say(logging.ERROR, "the page %s failed", path, error=error)
        return HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", b"the page failed, the worker's log says why\n"


_NOT_ALLOWED = (HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", b"GET is what is answered\n")


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")

"""A server that answers what a test tells it, with what real engines have answered."""

import asyncio
import json
import socket
import struct
import threading
import time
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field
from awaited import Awaited

from camunda_worker import AsyncEngineClient, Connection, EngineClient
from camunda_worker.rest_engine import RestEngine

RECORDED = Path(__file__).parent / "recorded"


@define
class Asked:
    """One request as it came over the wire."""

    method: str
    path: str
    headers: Message
    body: bytes
    port: int
    """Of the client's side: which connection it came by."""

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@define
class Server:
    """The engine's side.

    Attributes:
        asked: All requests.
        answers: What it has left to say; without any it says 204.
        delay: Seconds that it takes for each answer.
    """

    url: str
    asked: list[Asked] = field(factory=list)
    answers: list[bytes | None] = field(factory=list)
    delay: float = 0.0

    def answer(self, body: object, status: int = 200, content_type: str = "application/json") -> None:
        """Answer the next request so."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        head = (
            f"HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        self.answers.append(head.encode() + content)

    def answer_bytes(self, answer: bytes) -> None:
        """Answer the next request with this, which need not be HTTP, and close the connection."""
        self.answers.append(answer)

    def reset(self) -> None:
        """Answer the next request by breaking the connection."""
        self.answers.append(None)

    def replay(self, name: str, version: str = "camunda-7.24") -> Any:
        """Answer the next request as an engine has answered; the body, for what is expected of it."""
        recorded = json.loads((RECORDED / f"{version}.json").read_text())[name]
        body = recorded["body"]
        if isinstance(body, str):
            self.answer(body.encode(), recorded["status"], "text/html;charset=utf-8")
        else:
            self.answer(body, recorded["status"])
        return body


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: "_Http"

    def do_POST(self) -> None:
        """Remember the request, and answer it as the test says."""
        script = self.server.script
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        script.asked.append(Asked(self.command, self.path, self.headers, body, self.client_address[1]))
        time.sleep(script.delay)
        if not script.answers:
            self.wfile.write(b"HTTP/1.1 204 No Content\r\n\r\n")
            return
        answer = script.answers.pop(0)
        if answer is None:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            self.wfile.write(answer)
        # whatever a client makes of a cut answer, the next request finds a new connection
        self.close_connection = answer is None or not _is_whole(answer)

    do_GET = do_PUT = do_DELETE = do_POST  # noqa: N815 - the base class's naming

    def log_message(self, *_: object) -> None:
        """Silent."""


def _is_whole(answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    return f"Content-Length: {len(body)}\r\n".encode() in head + b"\r\n"


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    script: Server

    def handle_error(self, *_: object) -> None:
        """A client that went away."""


@pytest.fixture(scope="session")
def http_server() -> Iterator[_Http]:
    with _Http(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(0.01))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def server(http_server: _Http) -> Server:
    http_server.script = Server(f"http://127.0.0.1:{http_server.server_port}/engine-rest")
    return http_server.script


@pytest.fixture(params=["aiohttp", "httpx"])
def connection(server: Server, request: pytest.FixtureRequest) -> Connection:
    """To that server, by each of the transports."""
    return Connection(server.url, transport=request.param)


@pytest.fixture
async def engine(connection: Connection, json_library: None) -> AsyncIterator[RestEngine]:
    """As a worker has it, by each of the transports, and with each of the JSON libraries."""
    engine = RestEngine(connection, 10, timedelta(seconds=5))
    async with engine.open():
        yield engine


@pytest.fixture(params=["sync", "aiohttp", "httpx"])
def client(server: Server, request: pytest.FixtureRequest) -> Iterator[Any]:
    """Each face of the client, and each transport."""
    if request.param == "sync":
        with EngineClient(server.url) as client:
            yield client
        return
    with asyncio.Runner() as runner:
        awaited = Awaited(AsyncEngineClient(Connection(server.url, transport=request.param)), runner)
        yield awaited
        awaited.aclose()

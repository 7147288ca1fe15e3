"""Proxies, from the environment and named, with credentials, on each transport; warnings are errors here."""

import ssl
import threading
import traceback
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import create_connection, socket

import pytest
import trustme
from attrs import define, field

from camunda_rest.api.version import get_rest_api_version
from camunda_worker import AsyncEngineClient, Connection, EngineClient, EngineUnreachable

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

ENGINE = "http://engine.invalid/engine-rest"
"""Only a proxy knows where it is."""
CREDENTIALS = f"Basic {b64encode(b'demo:pa55word').decode()}"
VERSION = b'{"version": "7.24.0"}'


def test_a_socks_proxy_is_not_spoken_to_as_one_for_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    with pytest.raises(ValueError, match="proxy: aiohttp takes none of the kind 'socks5'"):
        Connection(ENGINE).open_async()


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.answer(200, VERSION)

    def answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler], context: ssl.SSLContext | None = None) -> Iterator[int]:
    """A server in threads; its port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()


@define
class Proxy:
    """What a proxy has seen.

    Attributes:
        port: Where it listens.
        password: Whether it wants one.
        seen: Of each request, the method, the target, and the credentials.
        tunnel_to: The port to which it opens tunnels.
    """

    port: int = 0
    password: bool = True
    seen: list[tuple[str, str, str | None]] = field(factory=list)
    tunnel_to: int = 0

    @property
    def url(self) -> str:
        return f"http://demo:pa55word@127.0.0.1:{self.port}"


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    proxy = Proxy()

    class Handler(_Answers):
        def parse_request(self) -> bool:
            parsed = super().parse_request()
            if parsed:
                proxy.seen.append((self.command, self.path, self.headers["Proxy-Authorization"]))
            return parsed

        def do_GET(self) -> None:
            refused = proxy.password and self.headers["Proxy-Authorization"] != CREDENTIALS
            self.answer(407 if refused else 200, b"" if refused else VERSION)

        def do_CONNECT(self) -> None:
            if proxy.password and self.headers["Proxy-Authorization"] != CREDENTIALS:
                self.answer(407)
                return
            self.send_response(200)
            self.end_headers()
            with create_connection(("127.0.0.1", proxy.tunnel_to)) as target:
                back = threading.Thread(target=_pump, args=(target, self.connection))
                back.start()
                _pump(self.connection, target)
                back.join()
            self.close_connection = True

    with serving(Handler) as proxy.port:
        yield proxy


def _pump(source: socket, target: socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(1)


@pytest.fixture(params=["sync", "aiohttp", "httpx"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def ask(transport: str, url: str, **settings: object) -> str | None:
    """The version of the engine, as each kind of client hears it."""
    settings.setdefault("verify", False)  # a trust store takes long to load
    if transport == "sync":
        with EngineClient(Connection(url, **settings)) as client:  # type: ignore[arg-type]  # settings by name
            return get_rest_api_version.sync(client=client.rest).version
    async with AsyncEngineClient(Connection(url, transport=transport, **settings)) as later:  # type: ignore[arg-type]  # settings by name
        return (await get_rest_api_version.asyncio(client=later.rest)).version


async def test_a_named_proxy_is_asked_with_its_credentials(transport: str, proxy: Proxy) -> None:
    assert await ask(transport, ENGINE, proxy=proxy.url) == "7.24.0"
    assert proxy.seen == [("GET", f"{ENGINE}/version", CREDENTIALS)]


async def test_a_proxy_of_the_environment_is_asked_with_its_credentials(
    transport: str, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    assert await ask(transport, ENGINE) == "7.24.0"
    assert proxy.seen == [("GET", f"{ENGINE}/version", CREDENTIALS)]


async def test_no_proxy_is_in_force(transport: str, proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(_Answers) as port:
        assert await ask(transport, f"http://127.0.0.1:{port}") == "7.24.0"
    assert proxy.seen == []


async def test_tls_goes_through_a_tunnel_and_the_engine_sees_no_credentials_of_the_proxy(
    transport: str, proxy: Proxy
) -> None:
    authority = trustme.CA()
    ours, theirs = ssl.create_default_context(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.configure_trust(ours)
    authority.issue_cert("engine.invalid").configure_cert(theirs)
    headers: list[str | None] = []

    class Engine(_Answers):
        def do_GET(self) -> None:
            headers.append(self.headers["Proxy-Authorization"])
            super().do_GET()

    with serving(Engine, theirs) as proxy.tunnel_to:
        url = "https://engine.invalid/engine-rest"
        assert await ask(transport, url, proxy=proxy.url, verify=ours) == "7.24.0"
    assert proxy.seen == [("CONNECT", "engine.invalid:443", CREDENTIALS)]
    assert headers == [None]


@pytest.mark.parametrize("url", [ENGINE, ENGINE.replace("http:", "https:")])
async def test_a_refusal_of_the_proxy_shows_no_credentials(
    transport: str, url: str, proxy: Proxy, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    wrong = proxy.url.replace("pa55word", "wr0ng")
    with pytest.raises(Exception) as info:  # noqa: PT011 - which one depends on the scheme
        await ask(transport, url, proxy=wrong)
    told = "".join(traceback.format_exception(info.value)) + caplog.text
    error: BaseException | None = info.value
    while error is not None:
        told += repr(error) + repr(vars(error))
        error = error.__cause__ or error.__context__
    assert "407" in told
    assert "wr0ng" not in told
    assert b64encode(b"demo:wr0ng").decode() not in told
    assert isinstance(info.value, EngineUnreachable) == url.startswith("https")


async def test_a_proxy_that_is_not_there_shows_no_credentials(transport: str) -> None:
    nobody = Proxy(port=9).url
    with pytest.raises(EngineUnreachable) as info:
        await ask(transport, ENGINE, proxy=nobody)
    assert "pa55word" not in "".join(traceback.format_exception(info.value))

"""Where an engine is and how to talk to it."""

import importlib
import ssl
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from datetime import timedelta

import httpx
import pytest

from camunda_rest import Client
from camunda_rest.api.engine import get_process_engine_names
from camunda_worker import (
    Connection,
    EngineClient,
    EngineUnreachable,
    ExternalTaskWorker,
    OAuth2ClientCredentials,
)
from camunda_worker.auth import Auth
from camunda_worker.certificates import trusting_nobody
from camunda_worker.connection import connection_to

pytestmark = pytest.mark.fast

URL = "http://engine:8080/engine-rest"


@pytest.mark.parametrize(
    "url", [URL, "https://engine/rest", "http://[::1]:8080/engine-rest", "http://10.0.0.1"]
)
def test_an_engines_url_is_taken(url: str) -> None:
    assert Connection(url).base_url == url


def test_a_slash_at_the_end_is_dropped() -> None:
    assert Connection(f"{URL}/").base_url == URL


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("", "such a url begins with http:// or https://"),
        ("localhost:8080/engine-rest", "such a url begins with http:// or https://"),
        ("/engine-rest", "such a url begins with"),
        ("ftp://engine", "such a url begins with"),
        ("http://", "such a url begins with"),
        ("http://engine:65536/engine-rest", "base_url .* a port is 65535 at most"),
        ("http://.local/engine-rest", "base_url 'http://.local/engine-rest': "),
        ("http://engine:port/engine-rest", "base_url 'http://engine:port/engine-rest': Invalid port"),
        (f"{URL}?tenant=a", "an engine's url ends with its path"),
        (f"{URL}#top", "an engine's url ends with its path"),
    ],
)
def test_what_is_no_engines_url_is_refused_by_its_text(url: str, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        Connection(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://demo:pa55word@engine/engine-rest",
        "demo:pa55word@engine/engine-rest",
        "http://demo:pa55word@engine:port/engine-rest",
        "http://demo:/pa55word@engine",
        "http:/demo:pa55word@engine",
    ],
)
def test_credentials_in_a_url_are_refused_without_being_told(url: str) -> None:
    with pytest.raises(ValueError, match=r"give auth=\(user, password\)") as info:
        Connection(url)
    assert "pa55word" not in str(info.value)
    assert info.value.__cause__ is None


@pytest.mark.parametrize(
    ("settings", "error", "text"),
    [
        ({"timeout": 30}, TypeError, "timeout is a timedelta, not 30"),
        ({"timeout": timedelta(0)}, ValueError, "timeout 0:00:00: there must be time"),
        ({"timeout": timedelta.max}, ValueError, "timeout 999999999 days.*: nothing waits longer than"),
        ({"transport": "requests"}, ValueError, "transport is 'aiohttp' or 'httpx', not 'requests'"),
        (
            {"verify": "/ca.pem"},
            ValueError,
            "verify: no certificates of authorities in '/ca.pem': .*No such file",
        ),
        (
            {"verify": __file__},
            ValueError,
            "verify: no certificates of authorities in '.*test_connection.py'",
        ),
        ({"verify": 5}, TypeError, "verify is True, False, an authority's file or an ssl.SSLContext, not 5"),
        (
            {"event_hooks": {"error": []}},
            ValueError,
            "event_hooks: .* 'request' and 'response', not for 'error'",
        ),
        ({"event_hooks": {"request": [5]}}, TypeError, "event_hooks: 5 cannot be called"),
        ({"event_hooks": {"request": print}}, TypeError, "event_hooks: for 'request' a list of functions"),
        ({"event_hooks": None}, TypeError, "event_hooks: a dict of lists of functions is needed, not a None"),
        ({"headers": ["X-Key"]}, TypeError, "headers: a dict of values by name is needed, not a list"),
        ({"headers": {7: "a"}}, ValueError, "headers: 7 is no name of a header"),
        (
            {"headers": {"X-Key": "k3y\n"}},
            ValueError,
            "headers: the value of 'X-Key' is not what a header can hold",
        ),
        ({"headers": {"X\nKey": "a"}}, ValueError, r"headers: 'X\\nKey' is no name of a header"),
        ({"auth": 5}, TypeError, "auth: give .*, not a int"),
        ({"auth": ("demo", None)}, TypeError, "auth: a pair of user and password, both of them str"),
        ({"auth": ("demo",)}, TypeError, "auth: a pair of user and password"),
    ],
)
def test_settings_that_cannot_work_are_refused_by_name(
    settings: Mapping[str, object], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text) as info:
        Connection(URL, **settings)  # type: ignore[arg-type]  # what is tested
    assert len(info.value.args) == 1  # a text, and nothing that only a program reads


@pytest.mark.parametrize(
    "proxy", ["", 3128, "proxy", "demo:pa55word@proxy", "socks5://demo:pa55word@proxy", "http://"]
)
def test_what_is_no_proxy_is_refused_without_being_told(proxy: str) -> None:
    with pytest.raises(ValueError, match="proxy: a proxy's url begins with http:// or https://") as info:
        Connection(URL, proxy=proxy)
    assert "pa55word" not in str(info.value)


def test_a_url_that_is_no_text_is_refused_by_name() -> None:
    with pytest.raises(
        TypeError, match="base_url is a str, such as http://localhost:8080/engine-rest, not a N"
    ):
        Connection(None)  # type: ignore[arg-type]  # as of an environment variable that is not set


@pytest.mark.parametrize("connection", [5, b"http://engine"])
def test_what_is_no_connection_is_refused(connection: object) -> None:
    with pytest.raises(TypeError, match="connection: give an engine's url or a Connection, not "):
        EngineClient(connection)  # type: ignore[arg-type]  # what is tested


def test_auth_is_said_once() -> None:
    connection = Connection(URL, auth="t")
    assert connection_to(connection) is connection
    assert connection_to(URL, "t") == connection
    with pytest.raises(ValueError, match="the Connection already says how to authenticate"):
        connection_to(connection, "t")


def test_no_secret_is_shown() -> None:
    connection = Connection(
        URL,
        auth=("demo", "pa55word"),
        headers={"X-Api-Key": "k3y"},
        proxy="http://demo:pa55word@proxy:3128",
    )
    shown = [repr(connection), repr(EngineClient(connection)), repr(ExternalTaskWorker(connection))]
    with connection.open() as http:
        shown.append(repr(http))
    assert not [text for text in shown if "pa55word" in text or "k3y" in text]
    assert URL in shown[0]
    assert "proxy='http://proxy:3128'" in shown[0]


@pytest.fixture
def trust_stores(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Records each time that a store of authorities is loaded; there is no proxy."""
    importlib.import_module("aiohttp")  # loads one when imported
    loaded: list[str] = []
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)

    def load(context: ssl.SSLContext, cafile: str | None = None, *_: object, **__: object) -> None:
        loaded.append(str(cafile))

    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", load)
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", load)
    return loaded


@pytest.mark.anyio
@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_plain_http_loads_no_trust_store(trust_stores: list[str], transport: str) -> None:
    plain = Connection(URL, transport=transport)  # type: ignore[arg-type]  # one of the two
    with plain.open():
        async with plain.open_async():
            assert trust_stores == []
    async with Connection("https://engine", transport=transport).open_async():  # type: ignore[arg-type]  # one of the two
        assert trust_stores != []


def test_a_token_endpoint_may_need_the_trust_store(trust_stores: list[str]) -> None:
    with Connection(URL, auth=OAuth2ClientCredentials("https://idp/token", "a", "b")).open():
        assert trust_stores != []


def test_who_loads_no_trust_store_trusts_nobody() -> None:
    context = trusting_nobody()
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert context.get_ca_certs() == []


def test_a_proxy_may_need_the_trust_store(trust_stores: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "https://proxy:3128")
    with Connection(URL).open():
        assert trust_stores != []


async def _later() -> str:
    return "later"


class _Header(httpx.Auth):
    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = "Mine"
        yield request


BASIC = "Basic ZGVtbzpzM2NyZXQ="
SYNC_AUTHS: list[tuple[Auth, str]] = [
    (("demo", "s3cret"), BASIC),
    ("token", "Bearer token"),
    (" token\n", "Bearer token"),
    (lambda: "called", "Bearer called"),
    (_Header(), "Mine"),
    (httpx.BasicAuth("demo", "s3cret"), BASIC),
]


class _AsyncOnly:
    async def __call__(self) -> str:
        return "object"


def authorization(request: httpx.Request) -> httpx.Response:
    """Answers with what it was sent."""
    return httpx.Response(200, json=[{"name": request.headers.get("Authorization", "none")}])


def ask(auth: Auth | None, answer: Callable[[httpx.Request], httpx.Response] = authorization) -> str | None:
    """What a synchronous client sends as its credentials."""
    with Connection(URL, auth=auth).open() as http:
        http._transport = httpx.MockTransport(answer)  # noqa: SLF001 - in place of a network
        return get_process_engine_names.sync(client=Client(URL).set_httpx_client(http))[0].name


async def ask_async(
    auth: Auth | None, answer: Callable[[httpx.Request], httpx.Response] = authorization
) -> str | None:
    """What an asynchronous client sends as its credentials."""
    async with Connection(URL, auth=auth, transport="httpx").open_async() as http:
        http._transport = httpx.MockTransport(answer)  # noqa: SLF001 - in place of a network
        found = await get_process_engine_names.asyncio(client=Client(URL).set_async_httpx_client(http))
        return found[0].name


@pytest.mark.parametrize(("auth", "header"), [(None, "none"), *SYNC_AUTHS])
def test_each_kind_of_auth_is_sent(auth: Auth, header: str) -> None:
    assert ask(auth) == header


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("auth", "header"),
    [(None, "none"), *SYNC_AUTHS, (_later, "Bearer later"), (_AsyncOnly(), "Bearer object")],
)
async def test_each_kind_of_auth_is_sent_asynchronously(auth: Auth, header: str) -> None:
    assert await ask_async(auth) == header


def test_a_token_is_asked_for_at_each_request() -> None:
    tokens = iter(["first", "second"])

    def source() -> str:
        return next(tokens)

    assert [ask(source), ask(source)] == ["Bearer first", "Bearer second"]


def _renewing(request: httpx.Request) -> httpx.Response:
    return (
        authorization(request)
        if request.headers.get("Authorization") == "Bearer new"
        else httpx.Response(401)
    )


class _Renewing(httpx.Auth):
    """Looks at the refusal and sends the request again."""

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        answer = yield request
        if answer.status_code == 401:
            request.headers["Authorization"] = "Bearer new"
            yield request


@pytest.mark.anyio
async def test_an_auth_may_answer_a_refusal() -> None:
    assert ask(_Renewing(), _renewing) == "Bearer new"
    assert await ask_async(_Renewing(), _renewing) == "Bearer new"


@pytest.mark.parametrize("token", ["", " \n"])
def test_an_empty_token_is_refused_at_once(token: str) -> None:
    with pytest.raises(ValueError, match="auth: the token is empty"):
        Connection(URL, auth=token)


@pytest.mark.parametrize("auth", [_later, _AsyncOnly()])
def test_a_synchronous_client_refuses_a_source_that_must_wait(auth: Auth) -> None:
    with pytest.raises(TypeError, match="a synchronous client takes a callable that returns a str"):
        Connection(URL, auth=auth).open()


class Leak(Exception):
    """Holds what must not be told."""

    def __init__(self) -> None:
        super().__init__("client_secret=pa55word")


def _raising() -> str:
    raise Leak


async def _raising_later() -> str:
    raise Leak


class _RaisingAuth(httpx.Auth):
    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        yield request
        raise Leak


class _RaisingAsyncAuth(httpx.Auth):
    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        yield request
        raise Leak


FAILING: list[tuple[object, str]] = [
    (_raising, "no credentials, the token source raised Leak"),
    (_RaisingAuth(), "no credentials, _RaisingAuth raised Leak"),
    (lambda: None, "a token is a str, not a NoneType"),
    (lambda: 5, "a token is a str, not a int"),
    (lambda: "", "the token is empty, or holds what a header cannot"),
    ("pa55word\npa55word", "the token is empty, or holds what a header cannot"),
    ("pa55wörd", "the token is empty, or holds what a header cannot"),
]


@pytest.mark.parametrize(
    ("auth", "text"), [*FAILING, (lambda: _later(), "a token is a str, not a coroutine")]
)
def test_a_failing_token_source_is_an_engine_not_reached(auth: Auth, text: str) -> None:
    with pytest.raises(EngineUnreachable, match=text) as info:
        ask(auth)
    assert "pa55word" not in str(info.value)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("auth", "text"),
    [
        *FAILING,
        (_raising_later, "no credentials, the token source raised Leak"),
        (_RaisingAsyncAuth(), "no credentials, _RaisingAsyncAuth raised Leak"),
    ],
)
async def test_a_failing_token_source_is_an_engine_not_reached_asynchronously(auth: Auth, text: str) -> None:
    with pytest.raises(EngineUnreachable, match=text) as info:
        await ask_async(auth)
    assert "pa55word" not in str(info.value)


def test_the_cause_of_a_failing_token_source_is_kept() -> None:
    with pytest.raises(EngineUnreachable) as info:
        ask(_raising)
    assert info.value.__cause__ is not None
    assert isinstance(info.value.__cause__.__cause__, Leak)

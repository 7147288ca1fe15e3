"""OAuth2: when a token is asked for, by whom, and what becomes of those who need it meanwhile."""

import asyncio
import logging
import time
from base64 import b64decode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import SimpleNamespace
from urllib.parse import parse_qs

import anyio
import httpx
import pytest
from attrs import define, field

from camunda_rest.answers import unreachable
from camunda_worker import Connection, OAuth2ClientCredentials
from camunda_worker.errors import ClientRefused, NoCredentials
from camunda_worker.tokens import Token

pytestmark = pytest.mark.fast

URL = "http://engine/engine-rest"
TOKEN_URL = "http://idp/token"
SECRET = "s3cret & more"


@define
class Server:
    """An authorisation server and an engine, in place of a network.

    Attributes:
        token: What the token endpoint answers, or raises; by default tokens t1, t2 and so on.
        expires_in: What it says of them.
        seconds: How long it takes for that, when a thread waits.
        gate: For what it waits before that, when a task waits.
        taken: Which tokens the engine takes.
        asked: The token requests.
        answered: The tokens with which the engine was asked.
    """

    token: httpx.Response | Exception | None = None
    expires_in: object = 3600
    seconds: float = 0
    gate: asyncio.Event = field(factory=asyncio.Event)
    taken: Callable[[str], bool] = field(default=lambda token: True)
    asked: list[httpx.Request] = field(factory=list)
    answered: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.gate.set()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.host == "idp":
            number = self._note(request)
            time.sleep(self.seconds)
            return self._answer(number)
        return self._engine(request)

    async def later(self, request: httpx.Request) -> httpx.Response:
        if request.url.host == "idp":
            number = self._note(request)
            await asyncio.sleep(self.seconds)
            await self.gate.wait()
            return self._answer(number)
        return self._engine(request)

    def _note(self, request: httpx.Request) -> int:
        self.asked.append(request)
        return len(self.asked)

    def _answer(self, number: int) -> httpx.Response:
        match self.token:
            case None:
                return httpx.Response(200, json={"access_token": f"t{number}", "expires_in": self.expires_in})
            case httpx.Response():
                return self.token
            case error:
                raise error

    def _engine(self, request: httpx.Request) -> httpx.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        self.answered.append(token)
        return httpx.Response(200 if self.taken(token) else 401, text=token)


def credentials(**settings: object) -> OAuth2ClientCredentials:
    return OAuth2ClientCredentials(TOKEN_URL, "worker 1", SECRET, **settings)  # type: ignore[arg-type]  # settings by name


def opened(server: Server, auth: httpx.Auth) -> httpx.Client:
    """A synchronous client that asks the server."""
    http = Connection(URL, auth=auth, verify=False).open()
    http._transport = httpx.MockTransport(server)  # noqa: SLF001 - in place of a network
    return http


def opened_async(server: Server, auth: httpx.Auth) -> httpx.AsyncClient:
    """An asynchronous client that asks the server."""
    http = Connection(URL, auth=auth, verify=False, transport="httpx").open_async()
    http._transport = httpx.MockTransport(server.later)  # noqa: SLF001 - in place of a network
    return http


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Moves the clock of tokens forward."""
    ahead = [0.0]
    moved = SimpleNamespace(monotonic=lambda: time.monotonic() + ahead[0])  # not the event loop's
    for module in ("tokens", "oauth2"):
        monkeypatch.setattr(f"camunda_worker.{module}.time", moved)

    def move(seconds: float) -> None:
        ahead[0] += seconds

    return move


def form(request: httpx.Request) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(request.content.decode()).items()}


def test_the_client_shows_who_it_is_in_a_header() -> None:
    server = Server()
    with opened(server, credentials(scope="a b", audience="engine", parameters={"resource": "r"})) as http:
        assert http.get(URL).text == "t1"
    (asked,) = server.asked
    basic = asked.headers["Authorization"].removeprefix("Basic ")
    assert b64decode(basic) == b"worker+1:s3cret+%26+more"
    assert form(asked) == {
        "grant_type": "client_credentials",
        "scope": "a b",
        "audience": "engine",
        "resource": "r",
    }
    assert asked.extensions["timeout"] == {"connect": 10, "read": 10, "write": 10, "pool": 10}


def test_or_in_the_body() -> None:
    server = Server()
    with opened(server, credentials(client_authentication="body")) as http:
        http.get(URL)
    (asked,) = server.asked
    assert "Authorization" not in asked.headers
    assert form(asked) == {
        "grant_type": "client_credentials",
        "client_id": "worker 1",
        "client_secret": SECRET,
    }


@pytest.mark.anyio
async def test_a_token_is_kept_over_clients_of_both_kinds() -> None:
    server, auth = Server(), credentials()
    with opened(server, auth) as http:
        assert [http.get(URL).text for _ in range(3)] == ["t1"] * 3
    async with opened_async(server, auth) as http:
        assert [(await http.get(URL)).text for _ in range(3)] == ["t1"] * 3
    assert len(server.asked) == 1


@pytest.mark.anyio
async def test_it_works_in_any_httpx_client() -> None:
    server, auth = Server(), credentials()
    with httpx.Client(auth=auth, transport=httpx.MockTransport(server)) as sync:
        assert sync.get(URL).text == "t1"  # noqa: ASYNC212 - nothing else runs
    async with httpx.AsyncClient(auth=auth, transport=httpx.MockTransport(server.later)) as http:
        assert (await http.get(URL)).text == "t1"


@pytest.mark.parametrize(
    ("lifetime", "due", "over"),
    [(3600, 3540, 3588), (60, 45, 57), (4, 3, 3.8), (float("inf"), float("inf"), float("inf"))],
)
def test_a_token_is_renewed_before_its_end(lifetime: float, due: float, over: float) -> None:
    token = Token("t", 0, lifetime)
    assert (token.due_at, token.over_at) == (due, over)


def test_a_synchronous_client_renews_ahead(clock: Callable[[float], None]) -> None:
    server = Server(expires_in=100)
    with opened(server, credentials()) as http:
        assert http.get(URL).text == "t1"
        clock(74)
        assert http.get(URL).text == "t1"
        clock(2)
        assert http.get(URL).text == "t2"


@pytest.mark.anyio
async def test_an_asynchronous_client_does_not_wait_for_a_renewal_ahead(
    clock: Callable[[float], None],
) -> None:
    server = Server(expires_in=100)
    async with opened_async(server, credentials()) as http:
        await http.get(URL)
        clock(76)
        server.gate.clear()
        assert [(await http.get(URL)).text for _ in range(3)] == ["t1"] * 3
        server.gate.set()
        await anyio.wait_all_tasks_blocked()
        assert (await http.get(URL)).text == "t2"
    assert len(server.asked) == 2


@pytest.mark.anyio
async def test_an_old_token_is_tried_while_it_is_being_renewed(clock: Callable[[float], None]) -> None:
    server = Server(expires_in=100)
    async with opened_async(server, credentials()) as http:
        await http.get(URL)
        clock(76)
        server.gate.clear()
        await http.get(URL)
        await anyio.wait_all_tasks_blocked()
        clock(100)
        assert (await http.get(URL)).text == "t1"
        server.taken = lambda token: token != "t1"
        refused = asyncio.create_task(http.get(URL))
        await anyio.wait_all_tasks_blocked()
        server.gate.set()
        assert (await refused).text == "t2"
    assert len(server.asked) == 2


@pytest.mark.anyio
async def test_a_token_that_is_over_is_not_sent(clock: Callable[[float], None]) -> None:
    server = Server(expires_in=100)
    async with opened_async(server, credentials()) as http:
        await http.get(URL)
        clock(99)
        assert (await http.get(URL)).text == "t2"
    assert server.answered == ["t1", "t2"]


@pytest.mark.parametrize("expires_in", ["3600", None, 0, -1, "soon", "nan", [1]])
def test_a_lifetime_that_says_nothing_lasts_until_the_engine_refuses(expires_in: object) -> None:
    server = Server(expires_in=expires_in)
    with opened(server, credentials()) as http:
        assert [http.get(URL).text for _ in range(2)] == ["t1", "t1"]
        server.taken = lambda token: token == "t2"
        assert http.get(URL).text == "t2"


@pytest.mark.anyio
async def test_a_refused_token_is_replaced_and_the_request_repeated_once() -> None:
    server, auth = Server(taken=lambda token: token == "t2"), credentials()
    with opened(server, auth) as http:
        assert http.post(URL, json={"a": 1}).text == "t2"
    server.taken = lambda token: False
    async with opened_async(server, auth) as http:
        assert (await http.get(URL)).status_code == 401
    assert server.answered == ["t1", "t2", "t2", "t3"]


@pytest.mark.anyio
async def test_many_tasks_ask_for_one_token() -> None:
    server = Server(seconds=0.05)
    async with opened_async(server, credentials()) as http:
        answers = await asyncio.gather(*(http.get(URL) for _ in range(50)))
    assert {answer.text for answer in answers} == {"t1"}
    assert len(server.asked) == 1


@pytest.mark.anyio
async def test_many_refused_tasks_ask_for_one_token() -> None:
    server = Server(seconds=0.05, taken=lambda token: token != "t1")
    async with opened_async(server, credentials()) as http:
        answers = await asyncio.gather(*(http.get(URL) for _ in range(50)))
    assert {answer.text for answer in answers} == {"t2"}
    assert len(server.asked) == 2


def test_many_threads_and_event_loops_ask_for_one_token() -> None:
    server, auth = Server(seconds=0.1), credentials()

    async def in_a_loop() -> list[str]:
        async with opened_async(server, auth) as http:
            return [answer.text for answer in await asyncio.gather(*(http.get(URL) for _ in range(5)))]

    with opened(server, auth) as http, ThreadPoolExecutor(12) as threads:
        texts = [threads.submit(lambda: [http.get(URL).text]) for _ in range(8)]
        texts += [threads.submit(asyncio.run, in_a_loop()) for _ in range(4)]
        assert {text for future in texts for text in future.result()} == {"t1"}
    assert len(server.asked) == 1


@pytest.mark.anyio
async def test_who_waits_goes_on_when_the_one_that_asked_is_cancelled() -> None:
    server = Server()
    server.gate.clear()
    async with opened_async(server, credentials()) as http:
        first, second, third, fourth = [asyncio.create_task(http.get(URL)) for _ in range(4)]
        await anyio.wait_all_tasks_blocked()
        second.cancel()  # it only waits: nobody must notice
        first.cancel()
        await anyio.wait_all_tasks_blocked()
        server.gate.set()
        assert [(await third).text, (await fourth).text] == ["t2", "t2"]


@pytest.mark.anyio
async def test_who_waits_does_not_wait_for_ever() -> None:
    server = Server()
    server.gate.clear()
    async with opened_async(server, credentials(timeout=timedelta(milliseconds=50))) as http:
        first = asyncio.create_task(http.get(URL))
        await anyio.wait_all_tasks_blocked()
        with pytest.raises(NoCredentials, match="http://idp/token has not answered yet"):
            await http.get(URL)
        first.cancel()


def test_a_thread_that_waits_does_not_wait_for_ever() -> None:
    server, auth = Server(), credentials(timeout=timedelta(milliseconds=50))
    flow = auth.sync_auth_flow(httpx.Request("GET", URL))
    assert next(flow).url == TOKEN_URL
    with opened(server, auth) as http:
        with pytest.raises(NoCredentials, match="has not answered yet"):
            http.get(URL)
        flow.close()
        assert http.get(URL).text == "t1"


@pytest.mark.anyio
async def test_a_renewal_ends_with_its_client(clock: Callable[[float], None]) -> None:
    server, auth = Server(expires_in=100), credentials()
    async with opened_async(server, auth) as http:
        await http.get(URL)
        clock(76)
        server.gate.clear()
        await http.get(URL)
        await anyio.wait_all_tasks_blocked()
    await anyio.wait_all_tasks_blocked()
    assert len(server.asked) == 2
    clock(6)
    with opened(server, auth) as http:
        assert http.get(URL).text == "t3"


REFUSALS = [
    (
        httpx.Response(400, json={"error": "invalid_client", "error_description": SECRET}),
        "400 invalid_client",
    ),
    (httpx.Response(401, json={"error": f"{SECRET} is wrong"}), "401"),
    (httpx.Response(503, html="<h1>busy</h1>"), "503"),
    (httpx.Response(302, headers={"Location": "http://idp/login"}), "302"),
    (httpx.Response(500, json=["error"]), "500"),
    (httpx.Response(200, html="<h1>Log in</h1>"), "without an access_token"),
    (httpx.Response(200, content=b"\xff"), "without an access_token"),
    (httpx.Response(200, json={"access_token": None}), "without an access_token"),
    (httpx.Response(200, json={"error": "invalid_scope"}), "without an access_token"),
]


@pytest.mark.parametrize(("answer", "told"), REFUSALS)
def test_what_the_token_endpoint_answers_is_told(answer: httpx.Response, told: str) -> None:
    with (
        opened(Server(token=answer), credentials()) as http,
        pytest.raises(NoCredentials) as info,
    ):
        http.get(URL)
    assert str(info.value) == f"no credentials, http://idp/token answered {told}"


@pytest.mark.parametrize(
    ("status", "error", "kind"),
    [
        (400, "invalid_client", ClientRefused),
        (401, "invalid_client", ClientRefused),
        (401, "access_denied", ClientRefused),
        (400, "temporarily_unavailable", NoCredentials),
        (401, SECRET, NoCredentials),
        (503, "invalid_client", NoCredentials),
    ],
)
def test_a_refusal_of_the_client_is_told_from_an_outage(
    status: int, error: str, kind: type[NoCredentials]
) -> None:
    answer = httpx.Response(status, json={"error": error, "error_description": SECRET})
    with opened(Server(token=answer), credentials()) as http, pytest.raises(NoCredentials) as info:
        http.get(URL)
    assert type(info.value) is kind


def test_an_engine_that_was_not_asked_is_not_said_to_give_no_answer() -> None:
    error = unreachable(NoCredentials("no credentials, none"), "GET /version", httpx.URL(URL))
    assert str(error) == "GET /version: no credentials, none"


@pytest.mark.anyio
async def test_who_waits_is_told_as_well() -> None:
    server = Server(token=httpx.Response(400, json={"error": "invalid_client"}), seconds=0.02)
    async with opened_async(server, credentials()) as http:
        errors = await asyncio.gather(*(http.get(URL) for _ in range(5)), return_exceptions=True)
    assert {repr(error) for error in errors} == {
        "ClientRefused('no credentials, http://idp/token answered 400 invalid_client')"
    }
    assert len(server.asked) == 1


@pytest.mark.anyio
async def test_a_token_endpoint_that_is_not_reached_is_told_from_an_engine_that_is_not() -> None:
    server = Server(token=httpx.ConnectError("refused"))
    expected = "no credentials, no answer from http://idp/token: refused"
    with opened(server, credentials()) as http, pytest.raises(NoCredentials, match=expected):
        http.get(URL)
    async with opened_async(server, credentials()) as http:
        with pytest.raises(NoCredentials, match=expected):
            await http.get(URL)


@pytest.mark.anyio
async def test_a_renewal_ahead_that_fails_harms_nobody_and_is_tried_again(
    clock: Callable[[float], None], caplog: pytest.LogCaptureFixture
) -> None:
    server, auth = Server(expires_in=100), credentials()
    with opened(server, auth) as http:
        http.get(URL)
        clock(76)
        server.token = httpx.ConnectError("refused")
        assert [http.get(URL).text for _ in range(3)] == ["t1"] * 3
        assert [record.message for record in caplog.records if record.name == "camunda_worker"] == [
            "the token is not renewed yet, trying again while it lasts: refused"
        ]
        assert len(server.asked) == 2
        clock(6)
        server.token = None
        assert http.get(URL).text == "t3"


def test_no_secret_is_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    auth = credentials(parameters={"assertion": SECRET})
    assert SECRET not in repr(auth) + repr(Connection(URL, auth=auth))
    assert "client_id='worker 1'" in repr(auth)
    with opened(Server(), auth) as http:
        http.get(URL)
        assert "t1" not in repr(http) + repr(auth)
    assert "t1" not in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("idp/token", "a", "b"), "token_url 'idp/token': such a url begins with"),
        (("http://idp:port", "a", "b"), "token_url 'http://idp:port': Invalid port"),
        (("http://a:pa55word@idp/token", "a", "b"), "token_url: credentials do not belong in the url"),
        ((TOKEN_URL, "", "b"), "client_id: a str that is not empty"),
        ((TOKEN_URL, "a", None), "client_secret: a str that is not empty"),
    ],
)
def test_what_cannot_work_is_refused_by_name(arguments: tuple[str, str, str], text: str) -> None:
    with pytest.raises(ValueError, match=text):
        OAuth2ClientCredentials(*arguments)


def test_settings_that_cannot_work_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="client_authentication is 'basic' or 'body', not 'post'"):
        credentials(client_authentication="post")
    with pytest.raises(ValueError, match="timeout 0:00:00: there must be time for an answer"):
        credentials(timeout=timedelta(0))
    with pytest.raises(ValueError, match="scope: a str that is not empty"):
        credentials(scope=["read", "write"])  # which would be sent as two scopes, of which servers read one
    with pytest.raises(TypeError, match="timeout is a timedelta, not 5"):
        credentials(timeout=5)
    with pytest.raises(ValueError, match=r"timeout .*: nothing waits longer than"):
        credentials(timeout=timedelta.max)

"""Who asks, and over what: Basic auth, tokens and OAuth2, own authorities and client certificates, on real engines."""

from __future__ import annotations

import asyncio
import logging
import ssl
import time
import traceback
import uuid
from collections.abc import Awaitable, Callable, Generator, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
import trustme
from attrs import evolve
from token_endpoint import CLIENT_ID, CLIENT_SECRET, TokenEndpoint

from camunda_rest.api.historic_process_instance import get_historic_process_instances
from camunda_rest.api.user import get_users
from camunda_worker import (
    AccessDenied,
    AsyncEngineClient,
    Connection,
    EngineClient,
    EngineUnreachable,
    ExternalTaskWorker,
    OAuth2ClientCredentials,
)
from camunda_worker.auth import Auth
from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

SHORT = timedelta(milliseconds=500)
"""Of a poll, for the sake of quick stops."""
BPMN = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <sequenceFlow id="to-work" sourceRef="start" targetRef="work"/>
    <serviceTask id="work" camunda:type="external" camunda:topic="{key}"/>
    <sequenceFlow id="to-end" sourceRef="work" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>"""

Eventually = Callable[[Callable[[], object]], object]
Running = Callable[[ExternalTaskWorker], AbstractContextManager[None]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the authority ca.pem, the engines' certificate engine.pem, and the client's client.pem; .key are keys."""
    folder = tmp_path_factory.mktemp("certificates")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    for name, subject in {"engine": "127.0.0.1", "client": "orders.example.org"}.items():
        issued = authority.issue_cert(subject)
        issued.cert_chain_pems[0].write_to_path(folder / f"{name}.pem")
        issued.private_key_pem.write_to_path(folder / f"{name}.key")
    return folder


@pytest.fixture(scope="module")
def module_endpoint() -> Iterator[TokenEndpoint]:
    with TokenEndpoint() as endpoint:
        yield endpoint


@pytest.fixture
def endpoint(module_endpoint: TokenEndpoint) -> TokenEndpoint:
    module_endpoint.reset()
    return module_endpoint


@pytest.fixture(scope="module")
def token_engine(folder: Path, module_endpoint: TokenEndpoint) -> Iterator[str]:
    """Wants tokens, over TLS; its url."""
    key = module_endpoint.write_public_key(folder / "tokens.pub")
    with LocalEngine(oauth2_key=key, certificate=(folder / "engine.pem", folder / "engine.key")) as engine:
        yield engine.url


@pytest.fixture(scope="module")
def password_engine(folder: Path) -> Iterator[str]:
    """Wants user and password, and a client certificate; its url."""
    with LocalEngine(
        basic_auth=True,
        certificate=(folder / "engine.pem", folder / "engine.key"),
        client_authority=folder / "ca.pem",
    ) as engine:
        yield engine.url


@pytest.fixture
def certified(password_engine: str, folder: Path) -> Connection:
    """With everything that the engine wants."""
    context = ssl.create_default_context(cafile=folder / "ca.pem")
    context.load_cert_chain(folder / "client.pem", folder / "client.key")
    return Connection(password_engine, auth=("demo", "demo"), verify=context)


@pytest.fixture
def oauth2(token_engine: str, endpoint: TokenEndpoint, folder: Path) -> Connection:
    auth = OAuth2ClientCredentials(endpoint.url, CLIENT_ID, CLIENT_SECRET)
    return Connection(token_engine, auth=auth, verify=str(folder / "ca.pem"))


@pytest.fixture(params=["oauth2", "certified"])
def connection(request: pytest.FixtureRequest) -> Connection:
    """To each of the engines."""
    found: Connection = request.getfixturevalue(request.param)
    return found


async def users(connection: Connection, kind: str) -> list[str | None]:
    """Whom the engine knows, as a client of some kind hears it."""
    if kind == "sync":
        with EngineClient(connection) as client:
            return [user.id for user in get_users.sync(client=client.rest)]
    async with AsyncEngineClient(evolve(connection, transport=kind)) as later:  # type: ignore[arg-type]  # one of the two transports
        return [user.id for user in await get_users.asyncio(client=later.rest)]


class Mine(httpx.Auth):
    """An auth of a user's own."""

    def __init__(self, token: Callable[[], str]) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token()}"
        yield request


def later(token: Callable[[], str]) -> Callable[[], Awaitable[str]]:
    async def source() -> str:
        await asyncio.sleep(0)
        return token()

    return source


KINDS = pytest.mark.parametrize("kind", ["sync", "aiohttp", "httpx"])
TOKENS: dict[str, Callable[[Callable[[], str]], Auth]] = {
    "a token": lambda token: token(),
    "a function": lambda token: token,
    "an httpx.Auth": Mine,
}


@pytest.mark.anyio
@KINDS
@pytest.mark.parametrize("made", TOKENS.values(), ids=TOKENS.keys())
async def test_a_token_is_taken_however_it_is_given(
    kind: str, made: Callable[[Callable[[], str]], Auth], oauth2: Connection, endpoint: TokenEndpoint
) -> None:
    assert await users(evolve(oauth2, auth=made(endpoint.token)), kind) == ["demo"]


@pytest.mark.anyio
@pytest.mark.parametrize("kind", ["aiohttp", "httpx"])
async def test_a_token_is_taken_from_a_coroutine_function(
    kind: str, oauth2: Connection, endpoint: TokenEndpoint
) -> None:
    assert await users(evolve(oauth2, auth=later(endpoint.token)), kind) == ["demo"]


@pytest.mark.anyio
@KINDS
@pytest.mark.parametrize("auth", [("demo", "demo"), httpx.BasicAuth("demo", "demo")], ids=["pair", "httpx"])
async def test_user_and_password_are_taken_with_a_client_certificate(
    kind: str, auth: Auth, certified: Connection
) -> None:
    assert await users(evolve(certified, auth=auth), kind) == ["demo"]


@pytest.mark.anyio
@KINDS
async def test_a_token_is_got_by_client_credentials(
    kind: str, oauth2: Connection, endpoint: TokenEndpoint
) -> None:
    assert await users(oauth2, kind) == ["demo"]
    assert await users(oauth2, kind) == ["demo"]
    assert endpoint.asked == 1


@pytest.mark.anyio
@KINDS
async def test_a_token_that_is_over_is_replaced(
    kind: str, oauth2: Connection, endpoint: TokenEndpoint
) -> None:
    endpoint.lifetime, endpoint.expires_in = -61, 300  # which only the engine finds out
    with pytest.raises(AccessDenied, match="401"):
        await users(oauth2, kind)
    assert endpoint.asked == 2
    endpoint.lifetime = 300
    assert await users(oauth2, kind) == ["demo"]
    assert endpoint.asked == 3


@pytest.mark.anyio
@KINDS
async def test_an_engine_with_an_unknown_authority_is_not_talked_to(kind: str, oauth2: Connection) -> None:
    with pytest.raises(EngineUnreachable, match=r"CERTIFICATE_VERIFY_FAILED|certificate verify failed"):
        await users(evolve(oauth2, verify=True, auth="t"), kind)


@pytest.mark.anyio
@KINDS
async def test_an_engine_that_wants_a_client_certificate_says_so(
    kind: str, certified: Connection, folder: Path
) -> None:
    with pytest.raises(EngineUnreachable, match=r"(?i)certificate"):
        await users(evolve(certified, verify=str(folder / "ca.pem")), kind)


@pytest.mark.anyio
@KINDS
async def test_a_client_that_the_token_endpoint_refuses_hears_why_and_no_secret(
    kind: str, oauth2: Connection, endpoint: TokenEndpoint
) -> None:
    endpoint.refuses = True
    with pytest.raises(EngineUnreachable, match="/token answered 401 invalid_client") as info:
        await users(oauth2, kind)
    told = "".join(traceback.format_exception(info.value))
    assert CLIENT_SECRET not in told
    assert "Basic" not in told


def test_the_environment_says_the_same(certified: Connection, folder: Path) -> None:
    connection = Connection.from_environment(
        {
            "CAMUNDA_BASE_URL": certified.base_url,
            "CAMUNDA_USER": "demo",
            "CAMUNDA_PASSWORD": "demo",
            "CAMUNDA_CA_FILE": str(folder / "ca.pem"),
            "CAMUNDA_CLIENT_CERTIFICATE": str(folder / "client.pem"),
            "CAMUNDA_CLIENT_KEY": str(folder / "client.key"),
        }
    )
    with EngineClient(connection) as client:
        assert [user.id for user in get_users.sync(client=client.rest)] == ["demo"]


@pytest.fixture
def start(connection: Connection) -> Iterator[Callable[[], str]]:
    """Starts a process of one task, whose topic is the key that is returned."""
    key = f"process-{uuid.uuid4().hex[:8]}"
    with EngineClient(connection) as client:
        client.deploy((f"{key}.bpmn", BPMN.format(key=key).encode()))

        def start() -> str:
            client.start_process(key)
            return key

        yield start


@pytest.fixture
def completed(connection: Connection) -> Iterator[Callable[[str], int]]:
    """How many instances of a process have come to their end."""
    with EngineClient(connection) as client:
        yield lambda key: len(
            get_historic_process_instances.sync(
                client=client.rest, process_definition_key=key, completed=True
            )
        )


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
def test_a_worker_works_on_either_engine_and_shows_no_secret(
    connection: Connection,
    transport: str,
    start: Callable[[], str],
    completed: Callable[[str], int],
    running: Running,
    eventually: Eventually,
    endpoint: TokenEndpoint,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    asked: list[str] = []
    key = start()
    worker = ExternalTaskWorker(
        evolve(
            connection,
            transport=transport,
            event_hooks={"request": [lambda request: asked.append(request.url.path)]},
        ),
        poll_length=SHORT,
    )
    worker.subscribe(key, lambda: None)
    with running(worker):
        eventually(lambda: completed(key) == 1)
    assert "/engine-rest/external-task/fetchAndLock" in asked
    secrets = [CLIENT_SECRET, *endpoint.issued, "ZGVtbzpkZW1v"]  # demo:demo, as a header has it
    assert [secret for secret in secrets if secret in caplog.text] == []


@pytest.mark.parametrize("connection", ["oauth2"], indirect=True)
@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
def test_a_worker_goes_on_when_its_token_is_over_and_when_there_is_none_for_a_while(
    connection: Connection,
    transport: str,
    start: Callable[[], str],
    completed: Callable[[str], int],
    running: Running,
    eventually: Eventually,
    endpoint: TokenEndpoint,
) -> None:
    key = start()
    endpoint.lifetime, endpoint.expires_in = -58.5, 300  # the engine takes it for a moment, and for no longer
    auth = OAuth2ClientCredentials(endpoint.url, CLIENT_ID, CLIENT_SECRET)
    worker = ExternalTaskWorker(evolve(connection, transport=transport, auth=auth), poll_length=SHORT)
    worker.subscribe(key, lambda: None)
    with running(worker):
        eventually(lambda: completed(key) == 1)
        endpoint.refuses, before = True, endpoint.asked
        eventually(lambda: endpoint.asked > before)
        endpoint.refuses, endpoint.lifetime = False, 300
        start()
        eventually(lambda: completed(key) == 2)


@pytest.mark.parametrize("connection", ["oauth2"], indirect=True)
def test_a_slow_token_endpoint_does_not_cost_a_short_lock(
    connection: Connection,
    start: Callable[[], str],
    completed: Callable[[str], int],
    running: Running,
    eventually: Eventually,
    endpoint: TokenEndpoint,
) -> None:
    calls: list[float] = []
    key = start()
    long_lived = endpoint.token()
    endpoint.seconds, endpoint.lifetime = 3, 4
    auth = OAuth2ClientCredentials(endpoint.url, CLIENT_ID, CLIENT_SECRET)
    worker = ExternalTaskWorker(evolve(connection, auth=auth), poll_length=SHORT)
    rival = ExternalTaskWorker(evolve(connection, auth=long_lived), poll_length=SHORT)
    before = endpoint.asked

    async def work() -> None:
        calls.append(time.monotonic())
        await asyncio.sleep(5)

    worker.subscribe(key, work, lock_duration=timedelta(seconds=2))
    rival.subscribe(key, work)
    with running(worker):
        eventually(lambda: calls)
        with running(rival):  # would get the task if its lock ran out
            eventually(lambda: completed(key) == 1)
    assert len(calls) == 1
    assert endpoint.asked - before > 1

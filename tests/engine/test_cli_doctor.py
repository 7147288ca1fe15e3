"""``camunda-worker doctor`` finds what was planted, each on a real engine or behind a proxy that meddles."""

from __future__ import annotations

import json
import re
import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

import httpx
import pytest
from fault_proxy import FaultProxy
from token_endpoint import TokenEndpoint
from typer.testing import CliRunner

from camunda_rest.api.authorization import create_authorization
from camunda_rest.api.user import create_user
from camunda_rest.models import (
    AuthorizationCreateDto,
    UserCredentialsDto,
    UserDto,
    UserProfileDto,
)
from camunda_worker import Connection, EngineClient, OAuth2ClientCredentials
from camunda_worker.cli.app import app
from camunda_worker.cli.doctor import report
from camunda_worker.cli.doctor.finding import Finding
from camunda_worker.cli.levels import Level
from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine.engine import free_port

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120)]

DEFINITION = 6
"""The engine's number for process definitions, in authorizations."""


@pytest.fixture(autouse=True)
def _short_polls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("camunda_worker.cli.doctor.polls._HOLD", 1.0)


def examined(connection: Connection, old: int = 60) -> dict[str, list[Finding]]:
    """All findings, by what was looked at."""
    found: dict[str, list[Finding]] = {}
    for one in report.examine(connection, old=old):
        found.setdefault(one.check, []).append(one)
    return found


def only(connection: Connection, check: str) -> Finding:
    (found,) = examined(connection)[check]
    return found


class Meddler:
    """Passes requests on to an engine, holds no poll, and dates its answers as it likes."""

    def __init__(self, url: str, skew: timedelta = timedelta(0)) -> None:
        meddler = self
        self.upstream = httpx.Client(base_url=httpx.URL(url).copy_with(raw_path=b"/"), trust_env=False)
        self.skew = skew

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                meddler.answer(self)

            do_POST = do_PUT = do_GET  # noqa: N815 - http.server's

            def log_message(self, *_: object) -> None:
                """Nothing."""

            def date_time_string(self, timestamp: float | None = None) -> str:  # noqa: ARG002 - http.server's
                return format_datetime(datetime.now(UTC) + meddler.skew, usegmt=True)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}{httpx.URL(url).path}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length", 0)))
        at_once = re.sub(rb'"asyncResponseTimeout":\s*\d+', b'"asyncResponseTimeout":0', body)
        headers = {"Content-Type": request.headers.get("Content-Type", "application/json")}
        answer = self.upstream.request(request.command, request.path, content=at_once, headers=headers)
        request.send_response(answer.status_code)
        request.send_header("Content-Type", answer.headers.get("Content-Type", "text/plain"))
        request.send_header("Content-Length", str(len(answer.content)))
        request.end_headers()
        request.wfile.write(answer.content)

    def __enter__(self) -> Self:
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.upstream.close()


@pytest.fixture(scope="module")
def guarded() -> Iterator[LocalEngine]:
    """It asks who comes, grants what is authorized, and has no Spin plugin."""
    with LocalEngine("camunda-7.24", basic_auth=True, spin=False) as engine:
        yield engine


@pytest.fixture
def admin(guarded: LocalEngine) -> Iterator[EngineClient]:
    with EngineClient(guarded.url, auth=("demo", "demo")) as client:
        yield client


@pytest.fixture
def newcomer(admin: EngineClient) -> str:
    """A user without any right; the password is the name."""
    name = f"newcomer{uuid.uuid4().hex[:8]}"
    body = UserDto(
        profile=UserProfileDto(id=name, first_name="A", last_name="B"),
        credentials=UserCredentialsDto(password=name),
    )
    create_user.sync(client=admin.rest, body=body)
    return name


def grant(admin: EngineClient, user: str, definition: str, *permissions: str) -> None:
    body = AuthorizationCreateDto(
        type_=1,
        permissions=list(permissions),
        user_id=user,
        resource_type=DEFINITION,
        resource_id=definition,
    )
    create_authorization.sync(client=admin.rest, body=body)


def bpmn(key: str) -> tuple[str, bytes]:
    return (
        f"{key}.bpmn",
        f"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org/test">
      <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="start"/>
      </process></definitions>""".encode(),
    )


def test_a_sound_engine_has_no_errors(engine: LocalEngine) -> None:
    found = examined(Connection(engine.url), old=3600)
    for check in ("engine", "login", "rights", "clock", "Spin", "long poll"):
        assert [one.level for one in found[check]] == [Level.OK], found[check]
    assert found["engine"][0].text == "Camunda 7.24.0"
    assert "held as asked" in found["long poll"][0].text


def test_no_answer_ends_the_visit() -> None:
    found = examined(Connection(f"http://127.0.0.1:{free_port()}/engine-rest"))
    assert list(found) == ["engine"]
    assert found["engine"][0].text.startswith("no answer: ")


def test_a_wrong_path_is_told(engine: LocalEngine) -> None:
    finding = only(Connection(engine.url.replace("engine-rest", "elsewhere")), "engine")
    assert finding.level is Level.ERROR
    assert "no engine at this path" in finding.text
    assert "/engine-rest" in finding.advice


def test_a_page_in_the_engines_place_is_told(engine: LocalEngine) -> None:
    with FaultProxy([engine.url]) as proxy:
        proxy.fail("/version", "200 HTML", times=5)
        assert "what answers is no engine" in only(Connection(proxy.url), "engine").text


def test_missing_credentials_are_told(guarded: LocalEngine) -> None:
    finding = only(Connection(guarded.url), "login")
    assert (finding.level, finding.text) == (Level.ERROR, "the engine asks for credentials")
    assert "CAMUNDA_USER" in finding.advice


def test_wrong_credentials_are_told_without_them(guarded: LocalEngine, newcomer: str) -> None:
    finding = only(Connection(guarded.url, auth=(newcomer, "hidden")), "login")
    assert (finding.level, "refused, twice" in finding.text) == (Level.ERROR, True)
    assert "hidden" not in str(finding)


def test_a_token_endpoint_that_refuses_the_client_or_is_down_is_told() -> None:
    with TokenEndpoint() as endpoint:
        auth = OAuth2ClientCredentials(endpoint.url, "nobody", "hidden")
        connection = Connection(f"http://127.0.0.1:{free_port()}/engine-rest", auth=auth)
        finding = only(connection, "login")
    assert finding.text.startswith("the token endpoint refuses the client: ")
    assert finding.text.endswith("/token answered 401 invalid_client")
    assert "CAMUNDA_OAUTH2_CLIENT_ID" in finding.advice
    assert "hidden" not in str(finding)
    assert only(connection, "login").text.startswith(
        "the engine was not asked: no credentials, no answer from"
    )


def test_a_lockout_is_told(guarded: LocalEngine, newcomer: str) -> None:
    with httpx.Client(trust_env=False) as somebody:
        somebody.get(f"{guarded.url}/version", auth=(newcomer, "wrong"))
    locked, taken = examined(Connection(guarded.url, auth=(newcomer, newcomer)))["login"]
    assert (locked.level, "locked out" in locked.text) == (Level.WARNING, True)
    assert (taken.level, taken.text) == (Level.OK, "the credentials are taken")


def test_credentials_that_nobody_looks_at_are_told(engine: LocalEngine) -> None:
    finding = only(Connection(engine.url, auth=("nobody", "hidden")), "login")
    assert (finding.level, "does not look" in finding.text) == (Level.WARNING, True)


def test_missing_rights_are_told_though_the_engine_says_200(
    guarded: LocalEngine, admin: EngineClient, newcomer: str
) -> None:
    connection = Connection(guarded.url, auth=(newcomer, newcomer))
    admin.deploy(bpmn(newcomer))
    assert "sees no process" in examined(connection)["rights"][0].text
    grant(admin, newcomer, newcomer, "READ", "READ_INSTANCE")
    idle, unstartable, *_ = examined(connection)["rights"]
    assert (idle.level, newcomer in idle.text) == (Level.ERROR, True)
    assert (unstartable.level, "cannot start" in unstartable.text) == (Level.WARNING, True)
    assert "UPDATE_INSTANCE" in idle.advice
    grant(admin, newcomer, "*", "UPDATE_INSTANCE")
    assert Level.ERROR not in {one.level for one in examined(connection)["rights"]}


def test_an_administrator_has_all_rights(guarded: LocalEngine) -> None:
    (finding,) = examined(Connection(guarded.url, auth=("demo", "demo")))["rights"]
    assert (finding.level, "all tasks" in finding.text) == (Level.OK, True)


def test_a_missing_spin_plugin_is_told(guarded: LocalEngine) -> None:
    finding = only(Connection(guarded.url, auth=("demo", "demo")), "Spin")
    assert (finding.level, "no Spin plugin" in finding.text) == (Level.WARNING, True)


@pytest.mark.parametrize(
    ("skew", "level", "text"),
    [
        (timedelta(seconds=-20), Level.WARNING, "20 s behind ours"),
        (timedelta(minutes=5), Level.ERROR, "300 s ahead of ours"),
    ],
)
def test_another_clock_is_told(engine: LocalEngine, skew: timedelta, level: Level, text: str) -> None:
    with Meddler(engine.url, skew) as meddler:
        finding = only(Connection(meddler.url), "clock")
    assert finding.level is level
    told = int(re.findall(r"\d+", finding.text)[0])
    assert abs(told - abs(skew.total_seconds())) <= 1
    assert finding.text.endswith(text.split(" s ")[1])


def test_a_poll_that_is_not_held_is_told(engine: LocalEngine) -> None:
    with Meddler(engine.url) as meddler:
        finding = only(Connection(meddler.url), "long poll")
    assert (finding.level, "in place of 1" in finding.text) == (Level.WARNING, True)


def test_a_poll_that_breaks_is_told(engine: LocalEngine) -> None:
    with FaultProxy([engine.url]) as proxy:
        proxy.fail("/fetchAndLock", "reset before", times=5)
        finding = only(Connection(proxy.url), "long poll")
    assert (finding.level, "broken after" in finding.text) == (Level.ERROR, True)


def test_a_check_that_fails_stops_no_other(engine: LocalEngine) -> None:
    with FaultProxy([engine.url]) as proxy:
        proxy.fail("/external-task/topic-names", "500", times=5)
        found = examined(Connection(proxy.url))
    assert "could not be looked at" in found["topics"][0].text
    assert found["incidents"]


def test_tasks_without_a_worker_and_incidents_are_told(
    engine: LocalEngine, client: EngineClient, deploy_tasks: Callable[..., str], topic: str
) -> None:
    key = deploy_tasks(topic)
    client.start_process(key)
    failed = client.start_process(key)
    task = client.external_tasks.list(process_instance_id=str(failed.id)).first()
    assert task is not None
    client.external_tasks.set_retries(str(task.id), 0)
    found = examined(Connection(engine.url), old=0)
    assert [topic in one.text and "1 task waits" in one.text for one in found["topics"]].count(True) == 1
    assert any(f"failedExternalTask at {topic}" in one.text for one in found["incidents"])
    assert not any(topic in one.text for one in examined(Connection(engine.url), old=3600)["topics"])


def test_programs_read_json_and_the_exit_code(engine: LocalEngine) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}/engine-rest"
    result = CliRunner().invoke(app, ["doctor", "--json", "--url", nowhere])
    told = json.loads(result.stdout)
    assert (result.exit_code, told["errors"], told["url"]) == (1, 1, nowhere)
    assert told["findings"][0]["level"] == "error"
    shown = CliRunner().invoke(app, ["doctor", "--url", engine.url])
    assert shown.exit_code == 0, shown.output
    assert "✓ engine     Camunda 7.24.0" in shown.output

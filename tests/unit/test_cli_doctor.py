"""What ``camunda-worker doctor`` says of a server that behaves oddly; what it finds on engines, tests/engine has."""

import httpx
import pytest
import respx

from camunda_worker import Connection, EngineClient, EngineUnreachable
from camunda_worker.cli.doctor import access, report, variables
from camunda_worker.cli.levels import Level

pytestmark = pytest.mark.fast

VERSION = "http://engine/version"


@respx.mock
def test_an_engine_that_goes_away_while_its_clock_is_looked_at_is_an_outage() -> None:
    respx.get(VERSION).mock(side_effect=httpx.ConnectError("refused"))
    with EngineClient("http://engine") as client, pytest.raises(EngineUnreachable, match="refused"):
        list(access.clock(client))


@respx.mock
@pytest.mark.parametrize(
    "headers",
    [{}, {"date": "some day"}, {"date": f"Sat, 28 Nov {'9' * 20} 13:00:00 GMT"}],
    ids=["none", "no date", "no year"],
)
def test_a_clock_that_is_not_told_is_no_trouble(headers: dict[str, str]) -> None:
    respx.get(VERSION).respond(headers=headers)
    with EngineClient("http://engine") as client:
        (finding,) = access.clock(client)
    assert (finding.level, finding.text[:8]) == (Level.OK, "not told")


@respx.mock
def test_a_clock_that_is_told_without_a_zone_is_told_in_utc() -> None:
    respx.get(VERSION).respond(headers={"date": "Sat, 28 Nov 2020 13:00:00 -0000"})  # as Python's servers may
    with EngineClient("http://engine") as client:
        (finding,) = access.clock(client)
    assert (finding.level, finding.text.endswith(" s behind ours")) == (Level.ERROR, True)


@respx.mock
def test_what_cannot_be_looked_at_has_the_same_name_as_when_it_can() -> None:
    respx.get(VERSION).respond(json={"version": "7.24.0"}, headers={"date": "some day"})
    respx.route().respond(500, json={"type": "RestException", "message": "no database"})
    found = report.examine(Connection("http://engine"), old=60)
    names = [one.check for one in found]
    assert names == ["engine", "login", "rights", "clock", "Spin", "long poll", "topics", "incidents"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("CAMUNDA_URL", "CAMUNDA_BASE_URL"),
        ("camunda_base_url", "CAMUNDA_BASE_URL"),
        ("CAMUNDA_USERNAME", "CAMUNDA_USER"),
        ("CAMUNDA_PASSWD", "CAMUNDA_PASSWORD"),
        ("CAMUNDA_CLIENT_ID", "CAMUNDA_OAUTH2_CLIENT_ID"),
    ],
)
def test_a_variable_that_is_misspelt_is_told_with_the_one_that_is_meant(name: str, meant: str) -> None:
    (finding,) = variables.misspelt({name: "secret", "PATH": "/bin"})
    assert (finding.level, finding.text) == (
        Level.WARNING,
        f"{name} is set and not read; {meant} is read and not set",
    )


@pytest.mark.parametrize(
    "names",
    [
        ["CAMUNDA_BASE_URL"],
        ["CAMUNDA_URL", "CAMUNDA_BASE_URL"],
        ["CAMUNDA_BPM_ADMIN_USER_ID"],
        ["CAMUNDA_BPM_RUN_AUTH_ENABLED"],
        ["USER"],
    ],
    ids=" and ".join,
)
def test_what_is_read_or_another_programs_is_not(names: list[str]) -> None:
    assert not list(variables.misspelt(dict.fromkeys(names, "set")))


@respx.mock
def test_so_does_the_visit_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    respx.get(VERSION).mock(side_effect=httpx.ConnectError("refused"))
    monkeypatch.setenv("CAMUNDA_URL", "http://other")
    names = [one.check for one in report.examine(Connection("http://engine"), old=60)]
    assert names == ["environment", "engine"]

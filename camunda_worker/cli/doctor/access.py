"""Whether the engine can be reached, lets us in, knows who we are, and has our time."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx
from attrs import evolve

from camunda_rest.answers import unreachable
from camunda_worker.cli.doctor.finding import Finding, error, ok, warning
from camunda_worker.cli.flavour import flavour
from camunda_worker.client import EngineClient
from camunda_worker.connection import Connection
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    ClientRefused,
    EngineFault,
    EngineUnreachable,
    NoCredentials,
    NotFound,
    UnexpectedAnswer,
)

_LOCKOUT = 5.0
"""Seconds: a little more than an engine locks a user out after a first wrong password."""
_NOTED_SKEW = timedelta(seconds=3)
_BAD_SKEW = timedelta(seconds=60)
"""Tokens of OAuth2 are refused from about here."""


def reach(client: EngineClient, connection: Connection) -> Iterator[Finding]:
    """Reachable and let in; the first of these errors ends the visit."""
    try:
        version = client.version()
    except AccessDenied as denied:
        if denied.status != HTTPStatus.UNAUTHORIZED or connection.auth is None:
            yield _denied(denied, connection)
            return
        time.sleep(_LOCKOUT)  # tried once more and not again: each try prolongs a lockout
        try:
            version = client.version()
        except AccessDenied as again:
            yield _denied(again, connection)
            return
        yield warning(
            "login",
            "refused at first, taken 5 s later: the user is being locked out",
            "Something uses this user with a wrong password: find it, or give workers a user of their own.",
        )
    except CamundaError as trouble:
        yield _unreachable(trouble)
        return
    yield ok("engine", f"{flavour(client.rest, version)} {version}")
    yield _login(connection)


def _login(connection: Connection) -> Finding:
    """Whether the engine asks who comes."""
    if connection.auth is None:
        return ok("login", "the engine lets everybody in, and asks for no credentials")
    with EngineClient(evolve(connection, auth=None)) as anonymous:
        try:
            anonymous.version()
        except CamundaError:
            return ok("login", "the credentials are taken")
    return warning(
        "login",
        "the engine lets everybody in: it does not look at the credentials",
        "Switch authentication on in the engine if it is meant to be protected; else leave CAMUNDA_USER and the"
        " like out.",
    )


def clock(client: EngineClient) -> Iterator[Finding]:
    """The answer's Date header against our clock, by the second."""
    before = datetime.now(UTC)
    theirs = _date_of_an_answer(client)
    ours = before + (datetime.now(UTC) - before) / 2
    if theirs is None:
        yield ok("clock", "not told: answers have no Date header that can be read")
        return
    skew = theirs + timedelta(milliseconds=500) - ours
    text = f"the engine's is {abs(skew.total_seconds()):.0f} s {'ahead of' if skew > timedelta(0) else 'behind'} ours"
    advice = "Let both machines take their time from NTP: due dates and tokens are judged by these clocks."
    if abs(skew) > _BAD_SKEW:
        yield error("clock", text, advice)
    elif abs(skew) > _NOTED_SKEW:
        yield warning("clock", text, advice)
    else:
        yield ok("clock", "the engine's is ours")


def _date_of_an_answer(client: EngineClient) -> datetime | None:
    try:
        answer = client.rest.get_httpx_client().get(f"{client.rest.base_url}/version")
    except httpx.RequestError as lost:
        raise unreachable(lost, "GET /version", lost.request.url) from lost
    try:
        told = parsedate_to_datetime(answer.headers["date"])
    except (KeyError, ValueError, OverflowError):
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)  # -0000 is UTC, too


def _denied(denied: AccessDenied, connection: Connection) -> Finding:
    if denied.status != HTTPStatus.UNAUTHORIZED:
        return error(
            "login",
            f"the credentials are known, and refused: {denied}",
            "A proxy or the engine forbids this path to this user: look at its rules.",
        )
    if connection.auth is None:
        return error(
            "login",
            "the engine asks for credentials",
            "Set CAMUNDA_USER and CAMUNDA_PASSWORD, or CAMUNDA_TOKEN; or give --user.",
        )
    return error(
        "login",
        "the credentials are refused, twice with 5 s in between",
        "User or password or token is wrong. If they are right, the user is locked out: stop whatever uses a wrong"
        " password, wait some minutes, and try once; each try prolongs it.",
    )


def _unreachable(trouble: CamundaError) -> Finding:
    match trouble:
        case EngineUnreachable(__cause__=ClientRefused() as refused):
            return error(
                "login",
                f"the token endpoint refuses the client: {refused}",
                "Id, secret, scope or audience is wrong: look at CAMUNDA_OAUTH2_CLIENT_ID, CAMUNDA_OAUTH2_CLIENT_SECRET"
                " and the like.",
            )
        case EngineUnreachable(__cause__=NoCredentials() as missing):
            return error(
                "login",
                f"the engine was not asked: {missing}",
                "The token's source has to answer first: is it up, and is its address right"
                " (CAMUNDA_OAUTH2_TOKEN_URL)?",
            )
        case EngineUnreachable():
            return error(
                "engine",
                f"no answer: {trouble}",
                "Is it up? Is the address right (--url, CAMUNDA_BASE_URL)? Is a proxy or firewall in between?",
            )
        case NotFound() | UnexpectedAnswer(status=HTTPStatus.NOT_FOUND):
            return error(
                "engine",
                "something answers, but there is no engine at this path",
                "The url ends with the path of the REST API, mostly /engine-rest.",
            )
        case EngineFault():
            return error("engine", f"it has errors of its own: {trouble}", "See the engine's log.")
        case _:
            return error(
                "engine",
                f"what answers is no engine: {trouble}",
                "Is the address right (--url, CAMUNDA_BASE_URL)? A proxy's page or a login page may be in its place.",
            )

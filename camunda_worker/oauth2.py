"""OAuth2 with client credentials: tokens asked for when needed, kept, and renewed before they run out.

The token request is one more request of the httpx client that needs the token: it blocks no event loop, and takes that
client's certificates and proxies. No lock is held while it is under way: whoever begins a renewal leaves a future, for
which others wait who have no token to go on with.
"""

import asyncio
import math
import re
import time
from base64 import b64encode
from collections.abc import AsyncGenerator, Generator, Mapping
from concurrent.futures import wait
from contextlib import closing, suppress
from datetime import timedelta
from http import HTTPStatus
from typing import Literal, TypeAlias, TypeVar
from urllib.parse import quote_plus

import httpx
from attrs import Attribute, field, frozen, validators

from camunda_worker import urls
from camunda_worker.auth import with_token
from camunda_worker.checks import a_timeout
from camunda_worker.errors import ClientRefused, NoCredentials
from camunda_worker.tokens import Renewal, Token, Tokens

T = TypeVar("T")

_ERROR_CODE = re.compile(r"[\w.-]{1,40}", re.ASCII)
"""What an endpoint's ``error`` looks like; anything longer could repeat a secret, and so could its description."""
_REFUSES = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
_REFUSALS = frozenset(
    {
        *("invalid_request", "invalid_client", "invalid_grant"),  # RFC 6749, 5.2
        *("unauthorized_client", "unsupported_grant_type", "invalid_scope"),
        "invalid_target",  # RFC 8707: the audience
        "access_denied",  # what Auth0 says of a wrong secret
    }
)
"""Errors that are about the client and its request, not about how the endpoint is."""

_Steps: TypeAlias = Generator[httpx.Request | Renewal, httpx.Response, T]
"""Requests to send, whose answers are sent back, and renewals to wait for."""


def _check_url(_: object, __: "Attribute[str]", value: str) -> None:
    urls.checked(
        value, "token_url", instead="client_id and client_secret", example="https://id.example.org/token"
    )


def _not_empty(_: object, attribute: "Attribute[str]", value: object) -> None:
    if not isinstance(value, str) or not value:
        raise ValueError(f"{attribute.name}: a str that is not empty")


def _check_timeout(_: object, __: "Attribute[timedelta]", value: timedelta) -> None:
    a_timeout("timeout", value)


def _check_client_authentication(_: object, __: "Attribute[str]", value: str) -> None:
    if value not in ("basic", "body"):
        raise ValueError(f"client_authentication is 'basic' or 'body', not {value!r}")


@frozen(eq=False)
class OAuth2ClientCredentials(httpx.Auth):
    """Gets bearer tokens from an authorisation server by the client credentials grant (RFC 6749, 4.4).

    One object may serve any number of workers and clients, in several threads: they share its token. A `Connection`'s
    clients renew the token when a quarter of its lifetime is left (a minute at most), and asynchronous ones wait for
    that only when the engine does not take the old one any more. A request that the engine answers with 401 is
    repeated once with a new token.

    Attributes:
        token_url: The token endpoint. It is asked over the connections of the client that needs a token, hence with
            the same certificates, proxies and event hooks.
        client_id: The client's id.
        client_secret: The client's secret.
        scope: One or more scopes, separated by spaces.
        audience: Which API the token is for, where the authorisation server wants to know.
        parameters: More of the token request's form fields.
        client_authentication: How id and secret are sent: as a ``basic`` header, or in the ``body``.
        timeout: How long the token endpoint may take.

    Raises:
        TypeError, ValueError: An argument is of the wrong kind, or has a value that cannot work; it is named.
    """

    token_url: str = field(validator=_check_url)
    client_id: str = field(validator=_not_empty)
    client_secret: str = field(repr=False, validator=_not_empty)
    scope: str | None = field(default=None, kw_only=True, validator=validators.optional(_not_empty))
    audience: str | None = field(default=None, kw_only=True, validator=validators.optional(_not_empty))
    parameters: Mapping[str, str] = field(factory=dict, kw_only=True, repr=False)
    client_authentication: Literal["basic", "body"] = field(
        default="basic", kw_only=True, validator=_check_client_authentication
    )
    timeout: timedelta = field(default=timedelta(seconds=10), kw_only=True, validator=_check_timeout)
    _tokens: Tokens = field(factory=Tokens, init=False, repr=False)

    @property
    def is_due(self) -> bool:
        """Whether it is time to renew a token that is still valid, and nobody does yet."""
        return self._tokens.is_due

    def renew_ahead(self) -> Generator[httpx.Request, httpx.Response, None]:
        """Renew a token that is due: yields the token request, unless somebody else was faster.

        Raises:
            NoCredentials: The token endpoint gave none.
        """
        renewal = self._tokens.begin_ahead()
        if renewal:
            yield from self._renew(renewal)

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:  # noqa: D102 - httpx's
        with closing(self._steps(request)) as steps, suppress(StopIteration):
            step = next(steps)
            while True:
                if isinstance(step, httpx.Request):
                    answer = yield step
                    if step is not request:
                        answer.read()
                    step = steps.send(answer)
                else:
                    wait([step], self._patience)
                    step = next(steps)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:  # noqa: D102 - httpx's
        with closing(self._steps(request)) as steps, suppress(StopIteration):
            step = next(steps)
            while True:
                if isinstance(step, httpx.Request):
                    answer = yield step
                    if step is not request:
                        await answer.aread()
                    step = steps.send(answer)
                else:
                    await _done(step, self._patience)
                    step = next(steps)

    def _steps(self, request: httpx.Request) -> _Steps[None]:
        token = yield from self._token()
        answer = yield with_token(request, token.value)
        if answer.status_code == HTTPStatus.UNAUTHORIZED:
            token = yield from self._token(refused=token)
            yield with_token(request, token.value)

    def _token(self, refused: Token | None = None) -> _Steps[Token]:
        while True:
            have, is_mine = self._tokens.ask(refused)
            if isinstance(have, Token):
                return have
            if is_mine:
                return (yield from self._renew(have))
            yield have
            if not have.done():
                raise NoCredentials(f"no credentials, {self._endpoint} has not answered yet")
            outcome = have.result()
            if isinstance(outcome, NoCredentials):
                raise type(outcome)(str(outcome))
            if outcome is not None:
                return outcome

    def _renew(self, renewal: Renewal) -> Generator[httpx.Request, httpx.Response, Token]:
        asked_at = time.monotonic()
        outcome: Token | NoCredentials | None = None
        try:
            answer = yield self._request()
            outcome = self._read(answer, asked_at)
        finally:
            self._tokens.settle(renewal, outcome)
        if isinstance(outcome, NoCredentials):
            raise outcome
        return outcome

    def _request(self) -> httpx.Request:
        form = {"grant_type": "client_credentials", **self.parameters}
        headers = {"Accept": "application/json"}
        if self.scope is not None:
            form["scope"] = self.scope
        if self.audience is not None:
            form["audience"] = self.audience
        if self.client_authentication == "body":
            form |= {"client_id": self.client_id, "client_secret": self.client_secret}
        else:
            pair = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        # a request that no client has built would wait for ever
        patience = {"timeout": httpx.Timeout(self._patience).as_dict()}
        return httpx.Request("POST", self.token_url, data=form, headers=headers, extensions=patience)

    def _read(self, answer: httpx.Response, asked_at: float) -> Token | NoCredentials:
        try:
            said = answer.json()
        except ValueError:
            said = None
        said = said if isinstance(said, dict) else {}
        if answer.status_code != HTTPStatus.OK:
            code = str(said.get("error", ""))
            known = f" {code}" if _ERROR_CODE.fullmatch(code) else ""
            refused = answer.status_code in _REFUSES and code in _REFUSALS
            kind = ClientRefused if refused else NoCredentials
            return kind(f"no credentials, {self._endpoint} answered {answer.status_code}{known}")
        if not isinstance(said.get("access_token"), str):
            return NoCredentials(f"no credentials, {self._endpoint} answered without an access_token")
        return Token(said["access_token"], asked_at, _lifetime(said.get("expires_in")))

    @property
    def _endpoint(self) -> str:
        return str(httpx.URL(self.token_url).copy_with(query=None))

    @property
    def _patience(self) -> float:
        return self.timeout.total_seconds()


async def _done(renewal: Renewal, seconds: float) -> None:
    waiting = asyncio.wrap_future(renewal)
    try:
        await asyncio.wait([waiting], timeout=seconds)
    finally:
        waiting.cancel()  # another thread may end it when this event loop is no more


def _lifetime(expires_in: object) -> float:
    """Seconds; what says nothing of use means until the engine refuses the token."""
    try:
        seconds = float(str(expires_in))
    except ValueError:
        return math.inf
    return seconds if seconds > 0 else math.inf

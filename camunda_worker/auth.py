"""How requests prove who asks: what `Connection(auth=…)` may be, as httpx takes it."""

import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from typing import TypeAlias

import httpx

from camunda_worker.checks import is_awaited
from camunda_worker.errors import NoCredentials
from camunda_worker.headers import can_hold

TokenSource: TypeAlias = Callable[[], str] | Callable[[], Awaitable[str]]
Auth: TypeAlias = tuple[str, str] | str | TokenSource | httpx.Auth


def httpx_auth(auth: Auth | None) -> tuple[str, str] | httpx.Auth | None:
    """What an httpx client takes.

    Raises:
        TypeError: It is none of what `Auth` lists.
        ValueError: It is an empty token.
    """
    match auth:
        case None | (str(), str()):
            return auth
        case httpx.Auth():
            return _Guarded(auth, type(auth).__name__)
        case str():
            if not auth.strip():
                raise ValueError("auth: the token is empty; None is no auth")
            token = auth
            return _Guarded(BearerAuth(lambda: token), "the token")
        case tuple():
            raise TypeError("auth: a pair of user and password, both of them str")
        case _ if callable(auth):
            return _Guarded(BearerAuth(auth), "the token source")
        case _:
            raise TypeError(
                f"auth: give (user, password), a token, a callable or an httpx.Auth, not a {type(auth).__name__}"
            )


def must_wait(auth: Auth | None) -> bool:
    """Whether it can only be used by asynchronous clients."""
    return is_awaited(auth)


class BearerAuth(httpx.Auth):
    """Sends a bearer token, asked for at each request from a source that may renew it."""

    def __init__(self, source: TokenSource) -> None:
        """Take the source; nothing is asked yet."""
        self._source = source

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:  # noqa: D102 - httpx's
        token = self._source()
        if inspect.iscoroutine(token):
            token.close()
        yield with_token(request, token)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:  # noqa: D102 - httpx's
        token = self._source()
        yield with_token(request, await token if isinstance(token, Awaitable) else token)


def with_token(request: httpx.Request, token: object) -> httpx.Request:
    """The request, with a bearer token.

    Raises:
        NoCredentials: A header cannot hold it.
    """
    if not isinstance(token, str):
        raise NoCredentials(f"a token is a str, not a {type(token).__name__}")
    token = token.strip()  # a file's last line ends with a line's end
    if not token or not can_hold(token):
        raise NoCredentials("the token is empty, or holds what a header cannot")
    request.headers["Authorization"] = f"Bearer {token}"
    return request


class _Guarded(httpx.Auth):
    """Lets whatever goes wrong in another auth look like the outage that it is."""

    def __init__(self, auth: httpx.Auth, name: str) -> None:
        self._auth = auth
        self._name = name

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        with _outage(self._name):
            yield from self._auth.sync_auth_flow(request)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        flow = self._auth.async_auth_flow(request)
        try:
            with _outage(self._name):
                outgoing = await anext(flow)
                while True:
                    outgoing = await flow.asend((yield outgoing))
        except StopAsyncIteration:
            pass
        finally:
            await flow.aclose()


@contextmanager
def _outage(name: str) -> Iterator[None]:
    try:
        yield
    except (httpx.RequestError, StopAsyncIteration):
        raise
    except Exception as error:
        # its text may hold a secret; whoever wants it finds it in the cause
        raise NoCredentials(f"no credentials, {name} raised {type(error).__name__}") from error

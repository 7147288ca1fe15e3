"""httpx's clients, as a `Connection` opens them: tokens are renewed ahead, and missing credentials say so."""

import asyncio
import logging
import ssl
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

import httpx

from camunda_worker.auth import Auth, httpx_auth
from camunda_worker.errors import NoCredentials
from camunda_worker.oauth2 import OAuth2ClientCredentials

logger = logging.getLogger("camunda_worker")

_NO_THREAD = "can't start new thread"
"""Python's words where the system gives none."""
_TOLD = (ssl.SSLError, httpx.RequestError, RuntimeError)


class HttpClient(httpx.Client):
    """An `httpx.Client` that renews tokens ahead."""

    def __init__(self, auth: Auth | None, **settings: Any) -> None:  # httpx's own
        super().__init__(auth=httpx_auth(auth), **settings)
        self._oauth2 = auth if isinstance(auth, OAuth2ClientCredentials) else None

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:  # httpx's own
        """Send a request, after one for a new token if it is time."""
        if self._oauth2 and self._oauth2.is_due:
            with _renewing(self._oauth2) as steps:
                answer = self._send(next(steps), auth=None)
                steps.send(answer)
        return self._send(request, **options)

    def _send(self, request: httpx.Request, **options: Any) -> httpx.Response:  # httpx's own
        with _failures_told(request):
            return super().send(request, **options)


class AsyncHttpClient(httpx.AsyncClient):
    """An `httpx.AsyncClient` that renews tokens ahead, beside the requests that it is sending."""

    def __init__(self, auth: Auth | None, **settings: Any) -> None:  # httpx's own
        super().__init__(auth=httpx_auth(auth), **settings)
        self._oauth2 = auth if isinstance(auth, OAuth2ClientCredentials) else None
        self._renewal: asyncio.Task[None] | None = None

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:  # httpx's own
        """Send a request; a renewal of the token begins if it is time, and is not waited for."""
        if self._oauth2 and self._oauth2.is_due and self._renewal is None:
            # a request that waited for it could come too late: that which extends a lock
            self._renewal = asyncio.create_task(self._renew(self._oauth2))
        return await self._send(request, **options)

    async def aclose(self) -> None:
        """Close the connections; a renewal that is under way ends."""
        if self._renewal:
            self._renewal.cancel()
        await super().aclose()

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def _renew(self, oauth2: OAuth2ClientCredentials) -> None:
        try:
            with _renewing(oauth2) as steps:
                answer = await self._send(next(steps), auth=None)
                steps.send(answer)
        finally:
            self._renewal = None

    async def _send(self, request: httpx.Request, **options: Any) -> httpx.Response:  # httpx's own
        try:
            return await self._send_by_httpx(request, **options)
        except _TOLD:  # around the request it would cost each one a microsecond
            with _failures_told(request):
                raise

    async def _send_by_httpx(self, request: httpx.Request, **options: Any) -> httpx.Response:  # httpx's own
        return await super().send(request, **options)


@contextmanager
def _renewing(
    oauth2: OAuth2ClientCredentials,
) -> Iterator[Generator[httpx.Request, httpx.Response, None]]:
    """The steps of a renewal that may fail: the present token is still valid."""
    with closing(oauth2.renew_ahead()) as steps, suppress(StopIteration):
        try:
            yield steps
        except httpx.RequestError as error:
            reason = str(error) or type(error).__name__
            logger.warning("the token is not renewed yet, trying again while it lasts: %s", reason)


@contextmanager
def _failures_told(request: httpx.Request) -> Iterator[None]:
    """Tells who was not reached: the engine that the request is for, or where an `httpx.Auth` wanted credentials."""
    try:
        yield
    except NoCredentials:
        raise
    except ssl.SSLError as error:  # httpx lets pass what a server says of our certificate after the handshake
        raise httpx.ReadError(str(error), request=request) from error
    except RuntimeError as error:  # of a pool of asyncio's: none is there to look up the host's name
        if error.args != (_NO_THREAD,):
            raise
        raise httpx.ConnectError(_NO_THREAD, request=request) from error
    except httpx.RequestError as error:
        with suppress(RuntimeError):  # it knows no request
            asked = error.request.url.copy_with(query=None)
            if asked != request.url.copy_with(query=None):
                reason = str(error) or type(error).__name__
                raise NoCredentials(f"no credentials, no answer from {asked}: {reason}") from error
        raise

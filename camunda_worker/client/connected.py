"""What a client is before it does anything: connections, opened when first needed, and the way of each plan to them."""

import asyncio
import os
import threading
from typing import Self, TypeVar

import httpx

from camunda_rest import Client
from camunda_worker.carrying import NOTHING, Carrier
from camunda_worker.client import steps
from camunda_worker.connection import Auth, Connection, connection_to
from camunda_worker.errors import CamundaError, without_inner_frames

T = TypeVar("T")


class Connected:
    """A client with a pool of connections of its own."""

    def __init__(
        self,
        connection: str | Connection | None = None,
        *,
        auth: Auth | None = None,
        carrier: Carrier = NOTHING,
    ) -> None:
        self._connection = connection_to(connection, auth)
        self._carrier = carrier
        self._target = steps.Target(self._connection.rest())
        self._http: httpx.Client | None = None
        self._opened_in = 0
        self._opening = threading.Lock()  # threads share a client, such as handlers

    @property
    def rest(self) -> Client:
        """The generated client on the same connections, for every operation in `camunda_rest.api`."""
        return self._opened().rest

    def close(self) -> None:
        """Close the connections; they are opened anew if the client is used again."""
        with self._opening:
            http, self._http = self._http, None
        if http is not None:
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._connection.base_url!r})"

    def _send(self, plan: steps.Plan[T]) -> T:
        try:
            return steps.run(plan, self._opened())
        except CamundaError as error:
            raise without_inner_frames(error) from error.__cause__

    def _opened(self) -> steps.Target:
        with self._opening:
            # a forked process has the connections, too: each would read the answers of the other; they are left open
            if self._http is None or self._opened_in != os.getpid():
                self._opened_in = os.getpid()
                self._http = self._connection.open()
                self._target.rest.set_httpx_client(self._http)
        return self._target


class AsyncConnected:
    """A client with a pool of connections of its own, for one running event loop at a time.

    Used in another one, while the first goes on and the client was not closed there, it raises a RuntimeError.
    """

    def __init__(
        self,
        connection: str | Connection | None = None,
        *,
        auth: Auth | None = None,
        carrier: Carrier = NOTHING,
    ) -> None:
        self._connection = connection_to(connection, auth)
        self._carrier = carrier
        self._target = steps.Target(self._connection.rest())
        self._http: httpx.AsyncClient | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def rest(self) -> Client:
        """The generated client on the same connections, for every operation in `camunda_rest.api`."""
        return self._opened().rest

    async def aclose(self) -> None:
        """Close the connections; they are opened anew if the client is used again."""
        http, loop = self._http, self._loop
        self._http = self._loop = None
        if http is None:
            return
        try:
            await http.aclose()
        except RuntimeError:
            if loop is None or not loop.is_closed():  # with which they have ended
                raise

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._connection.base_url!r})"

    async def _send(self, plan: steps.Plan[T]) -> T:
        try:
            return await steps.arun(plan, self._opened())
        except CamundaError as error:
            raise without_inner_frames(error) from error.__cause__

    def _enter_loop(self) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # such as trio's
            return
        if self._loop is not None and self._loop is not loop:
            if not self._loop.is_closed():
                raise RuntimeError(
                    "the client's connections belong to another event loop: aclose() it there, or make one for each loop"
                )
            self._http = None  # they have ended with it
        self._loop = loop

    def _opened(self) -> steps.Target:
        self._enter_loop()
        if self._http is None:
            self._http = self._connection.open_async()
            self._target.rest.set_async_httpx_client(self._http)
        return self._target

"""The engine's operations that the old client uses, with the engine's raw JSON as results, as its users expect it.

The generated operations for the same paths read answers into models, which have a None for each field that an engine
leaves out.
"""

import os
import weakref
from collections.abc import Mapping
from datetime import timedelta

import httpx

from camunda_rest import Client
from camunda_rest.operation import Operation
from camunda_rest.types import UNSET, File
from camunda_worker.compat.settings import connection
from camunda_worker.compat.untyped import Json, Untyped
from camunda_worker.compat.utils.response_utils import HTTPError, errors_of_old
from camunda_worker.connection import Connection

_RAW = {200: object}
_DONE = {204: None}

FETCH_AND_LOCK = Operation[Untyped]("POST", "/external-task/fetchAndLock", _RAW)
COMPLETE = Operation[None]("POST", "/external-task/{id}/complete", _DONE)
FAILURE = Operation[None]("POST", "/external-task/{id}/failure", _DONE)
BPMN_ERROR = Operation[None]("POST", "/external-task/{id}/bpmnError", _DONE)
EXTEND_LOCK = Operation[None]("POST", "/external-task/{id}/extendLock", _DONE)
UNLOCK = Operation[None]("POST", "/external-task/{id}/unlock", _DONE)

START = Operation[Untyped]("POST", "/process-definition/{id}/start", _RAW)
START_BY_KEY = Operation[Untyped]("POST", "/process-definition/key/{key}/start", _RAW)
START_BY_KEY_OF_TENANT = Operation[Untyped](
    "POST", "/process-definition/key/{key}/tenant-id/{tenant-id}/start", _RAW
)
DEFINITIONS = Operation[Untyped]("GET", "/process-definition", _RAW)
INSTANCES = Operation[Untyped]("GET", "/process-instance", _RAW)
VARIABLE = Operation[Untyped]("GET", "/process-instance/{id}/variables/{varName}", _RAW)
VARIABLE_DATA = Operation[File]("GET", "/process-instance/{id}/variables/{varName}/data", {200: File})
MESSAGE = Operation[Untyped]("POST", "/message", _RAW)
JOBS = Operation[Untyped]("GET", "/job", _RAW)
JOB_RETRIES = Operation[None]("PUT", "/job/{id}/retries", _DONE)


class Engine:
    """One engine, asked for raw JSON; connections are opened when first needed and closed with this object.

    Args:
        base_url: The engine's url.
        config: A config of the old client.

    Raises:
        ValueError: The url or the config cannot be used; its text says why.
    """

    def __init__(self, base_url: str, config: Json) -> None:
        self.connection: Connection = connection(base_url, config)
        self._opened: tuple[int, Client] | None = None

    def __getstate__(self) -> Mapping[str, object]:
        """Another process opens connections of its own."""
        return {**vars(self), "_opened": None}

    @property
    def _client(self) -> Client:
        # processes that were forked and shared a connection would take each other's answers
        process = os.getpid()
        if self._opened is None or self._opened[0] != process:
            http = self.connection.open()
            weakref.finalize(self, _close_in, process, http)
            self._opened = process, self.connection.rest().set_httpx_client(http)
        return self._opened[1]

    def ask(
        self,
        operation: Operation[Untyped],
        *path: str,
        query: Mapping[str, Untyped] | None = None,
        body: Untyped = UNSET,
        patience: timedelta | None = None,
    ) -> Untyped:
        """Ask, and wait for the answer, `patience` long instead of the connection's timeout.

        Raises:
            EngineException: The engine said no.
            HTTPError: The answer is not the engine's.
            EngineUnreachable: There is none.
        """
        client = self._client if patience is None else self._client.with_timeout(patience.total_seconds())
        with errors_of_old():
            return operation.sync(client, path, query, body)

    def tell(self, operation: Operation[None], *path: str, body: Untyped = UNSET) -> bool:
        """Ask for what has no answer but 204; False for another success. It raises as `ask` does."""
        try:
            self.ask(operation, *path, body=body)
        except HTTPError as error:
            return _unless_success(error)
        return True

    async def atell(self, operation: Operation[None], *path: str, body: Untyped = UNSET) -> bool:
        """As `tell`, awaited."""
        try:
            await self.aask(operation, *path, body=body)
        except HTTPError as error:
            return _unless_success(error)
        return True

    async def aask(
        self,
        operation: Operation[Untyped],
        *path: str,
        body: Untyped = UNSET,
        patience: timedelta | None = None,
    ) -> Untyped:
        """As `ask`, awaited; the connection is opened for it, because nothing says when its event loop will end."""
        client = self.connection.rest()
        if patience is not None:
            client = client.with_timeout(patience.total_seconds())
        async with self.connection.open_async() as http:
            with errors_of_old():
                return await operation.asyncio(client.set_async_httpx_client(http), path, None, body)


def _close_in(process: int, http: httpx.Client) -> None:
    # in one that was forked, what another thread held then is never let go
    if process == os.getpid():
        http.close()


def _unless_success(error: HTTPError) -> bool:
    if error.response.status_code >= httpx.codes.BAD_REQUEST:
        raise error
    return False

"""`EngineClient` and `AsyncEngineClient`: the same conveniences, one that waits and one that is awaited."""

from collections.abc import Mapping
from typing import Self, TypeVar

import httpx

from camunda_rest import Client
from camunda_rest.models import (
    DeploymentWithDefinitionsDto,
    MessageCorrelationResultWithVariableDto,
    ProcessInstanceWithVariablesDto,
)
from camunda_worker.client import calls
from camunda_worker.client.calls import Call, Resource
from camunda_worker.client.instances import AsyncInstances, Instances
from camunda_worker.connection import Auth, Connection, connection_to
from camunda_worker.errors import CamundaError, without_inner_frames

T = TypeVar("T")


class EngineClient:
    """Starts processes, correlates messages, deploys, and looks at what runs.

    Use it as a context manager, or `close` it; its connections are opened when first needed.

    Args:
        connection: The engine's url, or a `Connection`; by default what `Connection.from_environment` says.
        auth: ``(user, password)``, a token, a callable that returns one, or an `httpx.Auth`.
    """

    def __init__(self, connection: str | Connection | None = None, *, auth: Auth | None = None) -> None:
        self._connection = connection_to(connection, auth)
        self._rest = self._connection.rest()
        self._http: httpx.Client | None = None
        self.instances = Instances(self._send)

    @property
    def rest(self) -> Client:
        """The generated client on the same connections, for every operation in `camunda_rest.api`."""
        if self._http is None:
            self._http = self._connection.open()
            self._rest.set_httpx_client(self._http)
        return self._rest

    def start_process(
        self,
        process_key: str,
        variables: Mapping[str, object] | None = None,
        *,
        business_key: str | None = None,
        tenant_id: str | None = None,
    ) -> ProcessInstanceWithVariablesDto:
        """Start an instance of the latest version: ``POST /process-definition/key/{key}/start``.

        Args:
            process_key: The id that the BPMN model gives to the process.
            variables: The instance's variables.
            business_key: Your own name for the instance.
            tenant_id: Of the definition; None means a definition without a tenant.

        Raises:
            NotFound: No such definition is deployed, or you may not see it.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        return self._send(
            calls.start_process(process_key, variables, business_key=business_key, tenant_id=tenant_id)
        )

    def correlate_message(
        self,
        message_name: str,
        *,
        business_key: str | None = None,
        process_instance_id: str | None = None,
        tenant_id: str | None = None,
        correlation_keys: Mapping[str, object] | None = None,
        variables: Mapping[str, object] | None = None,
    ) -> list[MessageCorrelationResultWithVariableDto]:
        """Give a message to the one instance that waits for it, or start one by it: ``POST /message``.

        Args:
            message_name: The name that the BPMN model gives to the message.
            business_key: Of the instance that waits.
            process_instance_id: Of the instance that waits.
            tenant_id: Of the instance that waits, or of the definition to start.
            correlation_keys: Values that variables of the instance must have.
            variables: Set in the instance.

        Raises:
            MismatchingCorrelation: No instance waits for it, or more than one.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        call = calls.correlate_message(
            message_name,
            business_key=business_key,
            process_instance_id=process_instance_id,
            tenant_id=tenant_id,
            correlation_keys=correlation_keys,
            variables=variables,
        )
        return self._send(call) or []

    def deploy(
        self,
        *resources: Resource,
        name: str | None = None,
        tenant_id: str | None = None,
        skip_unchanged: bool = False,
    ) -> DeploymentWithDefinitionsDto:
        """Deploy files together: ``POST /deployment/create``.

        Args:
            resources: Paths of files, or pairs of a resource's name and content.
            name: Of the deployment; the first resource's, if not given.
            tenant_id: Whose the definitions are.
            skip_unchanged: Deploy nothing if the last deployment of this name holds the same resources.

        Raises:
            EngineError: The engine cannot read a resource (400 or 500); its message says why.
        """
        return self._send(calls.deploy(resources, name, tenant_id, skip_unchanged=skip_unchanged))

    def close(self) -> None:
        """Close the connections; they are opened anew if the client is used again."""
        if self._http is not None:
            self._http.close()
            self._http = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"EngineClient({self._connection.base_url!r})"

    def _send(self, call: Call[T]) -> T:
        try:
            return call.sync(client=self.rest, **call.arguments)
        except CamundaError as error:
            raise without_inner_frames(error) from error.__cause__


class AsyncEngineClient:
    """`EngineClient` for one running event loop: the same conveniences, awaited."""

    def __init__(self, connection: str | Connection | None = None, *, auth: Auth | None = None) -> None:
        self._connection = connection_to(connection, auth)
        self._rest = self._connection.rest()
        self._http: httpx.AsyncClient | None = None
        self.instances = AsyncInstances(self._send)

    @property
    def rest(self) -> Client:
        """The generated client on the same connections, for every operation in `camunda_rest.api`."""
        if self._http is None:
            self._http = self._connection.open_async()
            self._rest.set_async_httpx_client(self._http)
        return self._rest

    async def start_process(
        self,
        process_key: str,
        variables: Mapping[str, object] | None = None,
        *,
        business_key: str | None = None,
        tenant_id: str | None = None,
    ) -> ProcessInstanceWithVariablesDto:
        """As `EngineClient.start_process`."""
        return await self._send(
            calls.start_process(process_key, variables, business_key=business_key, tenant_id=tenant_id)
        )

    async def correlate_message(
        self,
        message_name: str,
        *,
        business_key: str | None = None,
        process_instance_id: str | None = None,
        tenant_id: str | None = None,
        correlation_keys: Mapping[str, object] | None = None,
        variables: Mapping[str, object] | None = None,
    ) -> list[MessageCorrelationResultWithVariableDto]:
        """As `EngineClient.correlate_message`."""
        call = calls.correlate_message(
            message_name,
            business_key=business_key,
            process_instance_id=process_instance_id,
            tenant_id=tenant_id,
            correlation_keys=correlation_keys,
            variables=variables,
        )
        return await self._send(call) or []

    async def deploy(
        self,
        *resources: Resource,
        name: str | None = None,
        tenant_id: str | None = None,
        skip_unchanged: bool = False,
    ) -> DeploymentWithDefinitionsDto:
        """As `EngineClient.deploy`."""
        return await self._send(calls.deploy(resources, name, tenant_id, skip_unchanged=skip_unchanged))

    async def aclose(self) -> None:
        """Close the connections; they are opened anew if the client is used again."""
        if self._http is not None:
            await self._http.aclose()
            self._http = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"AsyncEngineClient({self._connection.base_url!r})"

    async def _send(self, call: Call[T]) -> T:
        try:
            return await call.asyncio(client=self.rest, **call.arguments)
        except CamundaError as error:
            raise without_inner_frames(error) from error.__cause__

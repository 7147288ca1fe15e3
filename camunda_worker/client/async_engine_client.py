"""`AsyncEngineClient`: the conveniences, awaited."""

from collections.abc import Mapping

from camunda_rest.api.version import get_rest_api_version
from camunda_rest.models import DeploymentWithDefinitionsDto
from camunda_worker.carrying import joined
from camunda_worker.client import decisions, deployments, messages, starting, steps
from camunda_worker.client.deployments import Resource
from camunda_worker.client.groups import AsyncGroups
from camunda_worker.client.results import Correlation, StartedInstance
from camunda_worker.client.starting import Activities
from camunda_worker.variables import Variables


class AsyncEngineClient(AsyncGroups):
    """`EngineClient` for one running event loop: the same conveniences, awaited."""

    async def start_process(
        self,
        process_key: str | None = None,
        variables: Mapping[str, object] | None = None,
        *,
        business_key: str | None = None,
        tenant_id: str | None = None,
        version_tag: str | None = None,
        definition_id: str | None = None,
        start_before: Activities = (),
        start_after: Activities = (),
        with_variables: bool = False,
    ) -> StartedInstance:
        """As `EngineClient.start_process`."""
        return await self._send(
            starting.start_process(
                process_key,
                joined(self._carrier.to_start(), variables),
                business_key=business_key,
                tenant_id=tenant_id,
                version_tag=version_tag,
                definition_id=definition_id,
                start_before=start_before,
                start_after=start_after,
                with_variables=with_variables,
            )
        )

    async def correlate_message(
        self,
        message_name: str,
        *,
        business_key: str | None = None,
        process_instance_id: str | None = None,
        tenant_id: str | None = None,
        without_tenant_id: bool = False,
        correlation_keys: Mapping[str, object] | None = None,
        local_correlation_keys: Mapping[str, object] | None = None,
        variables: Mapping[str, object] | None = None,
        local_variables: Mapping[str, object] | None = None,
        all: bool = False,  # noqa: A002 - the engine's own word
        with_variables: bool = False,
    ) -> list[Correlation]:
        """As `EngineClient.correlate_message`."""
        return await self._send(
            messages.correlate_message(
                message_name,
                business_key=business_key,
                process_instance_id=process_instance_id,
                tenant_id=tenant_id,
                without_tenant_id=without_tenant_id,
                correlation_keys=correlation_keys,
                local_correlation_keys=local_correlation_keys,
                variables=joined(self._carrier.with_message(), variables),
                local_variables=local_variables,
                to_all=all,
                with_variables=with_variables,
            )
        )

    async def signal(
        self,
        signal_name: str,
        variables: Mapping[str, object] | None = None,
        *,
        execution_id: str | None = None,
        tenant_id: str | None = None,
        without_tenant_id: bool = False,
    ) -> None:
        """As `EngineClient.signal`."""
        await self._send(
            messages.throw(
                signal_name,
                variables,
                execution_id=execution_id,
                tenant_id=tenant_id,
                without_tenant_id=without_tenant_id,
            )
        )

    async def deploy(
        self,
        *resources: Resource,
        name: str | None = None,
        tenant_id: str | None = None,
        skip_unchanged: bool = False,
        deploy_changed_only: bool = False,
    ) -> DeploymentWithDefinitionsDto:
        """As `EngineClient.deploy`."""
        return await self._send(
            deployments.deploy(
                resources,
                name,
                tenant_id,
                skip_unchanged=skip_unchanged,
                changed_only=deploy_changed_only,
            )
        )

    async def evaluate_decision(
        self,
        decision_key: str | None = None,
        variables: Mapping[str, object] | None = None,
        *,
        tenant_id: str | None = None,
        definition_id: str | None = None,
    ) -> list[Variables]:
        """As `EngineClient.evaluate_decision`."""
        return await self._send(
            decisions.evaluate_decision(
                decision_key, variables, tenant_id=tenant_id, definition_id=definition_id
            )
        )

    async def version(self) -> str:
        """As `EngineClient.version`."""
        return str((await self._send(steps.read(get_rest_api_version))).version)

"""`EngineClient`: the conveniences, waited for."""

from collections.abc import Mapping

from camunda_rest.api.version import get_rest_api_version
from camunda_rest.models import DeploymentWithDefinitionsDto
from camunda_worker.carrying import joined
from camunda_worker.client import decisions, deployments, messages, starting, steps
from camunda_worker.client.deployments import Resource
from camunda_worker.client.groups import Groups
from camunda_worker.client.results import Correlation, StartedInstance
from camunda_worker.client.starting import Activities
from camunda_worker.variables import Variables


class EngineClient(Groups):
    """Starts processes, correlates messages, deploys, and looks after what runs.

    Use it as a context manager, or `close` it; its connections are opened when first needed. Threads may share it, and
    a forked process opens connections of its own.

    What only reads is tried three times within 2 seconds while the engine is unreachable, too busy (429, 503), or
    behind a proxy that says so (502, 504); what changes something is sent once, or again where the engine has undone it
    because another transaction was faster: whether a request without an answer took effect is not known.

    Arguments and filters of the wrong kind, or empty, are a TypeError or ValueError that names them; nothing is sent.

    Args:
        connection: The engine's url, or a `Connection`; by default what `Connection.from_environment` says.
        auth: ``(user, password)``, a token, a callable that returns one, or an `httpx.Auth`.
        carrier: Adds variables to what is started and correlated, such as `camunda_worker.otel.Tracing`.
    """

    def start_process(
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
        """Start an instance of the latest version: ``POST /process-definition/key/{key}/start``.

        With a tenant it is ``…/key/{key}/tenant-id/{tenant-id}/start``, with a definition's id ``…/{id}/start``; which
        version bears a tag is asked before: ``GET /process-definition``.

        Args:
            process_key: The id that the BPMN model gives to the process.
            variables: The instance's variables.
            business_key: Your own name for the instance.
            tenant_id: Of the definition; None means a definition without a tenant.
            version_tag: Of the definition; the latest version that bears it is started.
            definition_id: Of a certain definition, in place of key, version tag and tenant.
            start_before: Ids of activities to begin with, in place of the start event.
            start_after: Ids of activities after which to begin.
            with_variables: Return the variables that the instance has at its first wait state.

        Raises:
            NoSuchDefinition: No such definition is deployed, or you may not see it.
            EngineFault: A step before the first wait state fails, or there is no such activity; nothing is started.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        return self._send(
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

    def correlate_message(
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
        """Give a message to the one instance that waits for it, or start one by it: ``POST /message``.

        Args:
            message_name: The name that the BPMN model gives to the message.
            business_key: Of the instance that waits.
            process_instance_id: Of the instance that waits.
            tenant_id: Of the instance that waits, or of the definition to start.
            without_tenant_id: It has no tenant; else any tenant's may wait.
            correlation_keys: Values that variables of the instance must have.
            local_correlation_keys: Values that variables of the waiting execution itself must have.
            variables: Set in the instance.
            local_variables: Set in the scope that waited.
            all: Give it to all that wait, and to none if none does.
            with_variables: Return the variables of each instance that it was given to.

        Raises:
            MismatchingCorrelation: No instance waits for it, or more than one does.
            EngineFault: A later step in the same transaction fails; the message is not taken.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        return self._send(
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

    def signal(
        self,
        signal_name: str,
        variables: Mapping[str, object] | None = None,
        *,
        execution_id: str | None = None,
        tenant_id: str | None = None,
        without_tenant_id: bool = False,
    ) -> None:
        """Throw a signal to all who wait for it, even if none does: ``POST /signal``.

        Args:
            signal_name: The name that the BPMN model gives to the signal.
            variables: Set in each execution that waited, and in each instance that is started.
            execution_id: Of the one execution that is meant.
            tenant_id: Of those that are meant.
            without_tenant_id: Those are meant that have no tenant.

        Raises:
            EngineError: The one execution does not wait for it.
            EngineFault: A later step in the same transaction fails; nobody gets the signal.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        self._send(
            messages.throw(
                signal_name,
                variables,
                execution_id=execution_id,
                tenant_id=tenant_id,
                without_tenant_id=without_tenant_id,
            )
        )

    def deploy(
        self,
        *resources: Resource,
        name: str | None = None,
        tenant_id: str | None = None,
        skip_unchanged: bool = False,
        deploy_changed_only: bool = False,
    ) -> DeploymentWithDefinitionsDto:
        """Deploy files together: ``POST /deployment/create``.

        Args:
            resources: Paths of files, pairs of a resource's name and content, and paths of folders, of which BPMN, DMN
                and CMMN models with their diagrams and forms are deployed, and the files that they refer to by
                ``deployment:``; but no hidden ones.
            name: Of the deployment; that of the first file or folder, if not given.
            tenant_id: Whose the definitions are.
            skip_unchanged: Deploy nothing if the last deployment of this name holds the same resources.
            deploy_changed_only: Deploy of the resources only those that the last deployment of this name holds
                otherwise, or not at all.

        Raises:
            EngineError: The engine cannot read a resource (400 or 500); its message says why.
            ValueError: Nothing is given, a folder has no model, or two resources have one name.
        """
        return self._send(
            deployments.deploy(
                resources,
                name,
                tenant_id,
                skip_unchanged=skip_unchanged,
                changed_only=deploy_changed_only,
            )
        )

    def evaluate_decision(
        self,
        decision_key: str | None = None,
        variables: Mapping[str, object] | None = None,
        *,
        tenant_id: str | None = None,
        definition_id: str | None = None,
    ) -> list[Variables]:
        """Evaluate the latest version of a decision: ``POST /decision-definition/key/{key}/evaluate``.

        With a tenant it is ``…/key/{key}/tenant-id/{tenant-id}/evaluate``, with a definition's id ``…/{id}/evaluate``.

        Args:
            decision_key: The id that the DMN model gives to the decision.
            variables: What it decides on.
            tenant_id: Of the definition; None means a definition without a tenant.
            definition_id: Of a certain definition, in place of key and tenant.

        Returns:
            The outputs of each rule that applies, decoded when asked for.

        Raises:
            NoSuchDefinition: No such definition is deployed, or you may not see it.
            EngineFault: The decision cannot be evaluated, such as for want of a variable.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        return self._send(
            decisions.evaluate_decision(
                decision_key, variables, tenant_id=tenant_id, definition_id=definition_id
            )
        )

    def version(self) -> str:
        """The engine's version, such as ``7.24.0``: ``GET /version``."""
        return str(self._send(steps.read(get_rest_api_version)).version)

"""Deployments that last as long as a test."""

from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Self

from attrs import define, field

from camunda_rest.api.deployment import delete_deployment
from camunda_rest.models import DeploymentWithDefinitionsDto
from camunda_worker.client import EngineClient
from camunda_worker.client.deployments import Resource
from camunda_worker.errors import NotFound
from camunda_worker.testing.conflicts import despite_conflicts


@define(eq=False)
class Deploy:
    """What the fixture ``deploy`` is: ``deploy("order.bpmn", "discount.dmn")``; as a context, it removes all at its end.

    Attributes:
        definition_ids: Of the processes that it has deployed.
    """

    _client: EngineClient
    definition_ids: list[str] = field(factory=list, init=False)
    _removals: ExitStack = field(factory=ExitStack, init=False)

    def __call__(
        self, *resources: Resource, name: str | None = None, tenant_id: str | None = None
    ) -> DeploymentWithDefinitionsDto:
        """Deploy files together: ``POST /deployment/create``.

        Args:
            resources: Paths of files or folders, and pairs of a resource's name and content.
            name: Of the deployment; the first resource's, if not given.
            tenant_id: Whose the definitions are.

        Raises:
            EngineError: The engine cannot read a resource; its message says why.
        """
        deployment = self._client.deploy(*resources, name=name, tenant_id=tenant_id)
        self._removals.callback(self._remove, str(deployment.id))
        self.definition_ids += deployment.deployed_process_definitions or ()
        return deployment

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Remove all, the last first, with the instances and their history: ``DELETE /deployment/{id}?cascade=true``."""
        self._removals.close()

    def _remove(self, deployment_id: str) -> None:
        with suppress(NotFound):  # the test has removed it
            despite_conflicts(
                lambda: delete_deployment.sync(
                    deployment_id,
                    client=self._client.rest,
                    cascade=True,
                    skip_custom_listeners=True,
                    skip_io_mappings=True,
                )
            )

"""``client.instances``: process instances that run."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Unpack

from attrs import frozen

from camunda_rest.models import ActivityInstanceDto, HistoricProcessInstanceDto, ProcessInstanceDto
from camunda_worker.client import instance_plans as plans
from camunda_worker.client.arguments import Id
from camunda_worker.client.filters.instances import InstanceFilters
from camunda_worker.client.instance_variables import AsyncInstanceVariables, InstanceVariables
from camunda_worker.client.listing import AsyncListing, Listing
from camunda_worker.client.starting import Activities
from camunda_worker.client.steps import AsyncSend, Send
from camunda_worker.client.waiting import until_at, until_ended

_HALF_A_MINUTE = timedelta(seconds=30)


@frozen
class Instances:
    """Process instances, for `EngineClient`."""

    _send: Send

    @property
    def variables(self) -> InstanceVariables:
        """Their variables."""
        return InstanceVariables(self._send)

    def get(self, process_instance_id: Id) -> ProcessInstanceDto:
        """A running instance: ``GET /process-instance/{id}``.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
        """
        return self._send(plans.get(process_instance_id))

    def list(self, **filters: Unpack[InstanceFilters]) -> Listing[ProcessInstanceDto]:
        """Running instances, by id if not by `sort_by`: ``POST /process-instance``.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, plans.query(filters))

    def delete(
        self,
        process_instance_id: Id,
        *,
        skip_custom_listeners: bool = False,
        skip_io_mappings: bool = False,
        skip_subprocesses: bool = False,
    ) -> None:
        """End an instance at once: ``DELETE /process-instance/{id}``.

        Args:
            process_instance_id: Its id.
            skip_custom_listeners: Call no listeners but the engine's own.
            skip_io_mappings: Do no output mappings.
            skip_subprocesses: Leave the instances running that it has called.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
        """
        self._send(
            plans.delete(
                process_instance_id,
                skip_custom_listeners=skip_custom_listeners,
                skip_io_mappings=skip_io_mappings,
                skip_subprocesses=skip_subprocesses,
            )
        )

    def suspend(self, process_instance_id: Id) -> None:
        """Let nothing in an instance go on until it is activated: ``PUT /process-instance/{id}/suspended``.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
        """
        self._send(plans.suspension(process_instance_id, suspended=True))

    def activate(self, process_instance_id: Id) -> None:
        """Let a suspended instance go on: ``PUT /process-instance/{id}/suspended``.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
        """
        self._send(plans.suspension(process_instance_id, suspended=False))

    def modify(
        self,
        process_instance_id: Id,
        *,
        cancel: Activities = (),
        start_before: Activities = (),
        start_after: Activities = (),
        variables: Mapping[str, object] | None = None,
        annotation: str | None = None,
    ) -> None:
        """Move an instance: ``POST /process-instance/{id}/modification``.

        Activities are started first and cancelled then, so that the instance does not end between.

        Args:
            process_instance_id: Its id.
            cancel: Ids of activities, of which all that run are cancelled, if any do.
            start_before: Ids of activities to begin with.
            start_after: Ids of activities after which to begin.
            variables: Set in the instance, with what is started.
            annotation: Why; it stands in the engine's log of users' operations.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
            InvalidRequest: There is no such activity to start; one to cancel may be missing.
            EngineFault: A later step in the same transaction fails; nothing is moved.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        self._send(
            plans.modify(
                process_instance_id,
                cancel=cancel,
                start_before=start_before,
                start_after=start_after,
                variables=variables,
                annotation=annotation,
            )
        )

    def wait_until_ended(
        self, process_instance_id: Id, timeout: timedelta = _HALF_A_MINUTE
    ) -> HistoricProcessInstanceDto:
        """Wait for an instance's end, however it comes; `state` says: ``GET /history/process-instance/{id}``.

        It is asked for again and again, after 50 ms at first and each second at last.

        Args:
            process_instance_id: Its id.
            timeout: How long to wait at most.

        Raises:
            TimeoutError: It has not ended in time; it says where the instance stands.
            NoSuchInstance: The history has no such instance; there must be a history.
        """
        return self._send(until_ended(process_instance_id, timeout))

    def wait_until_at(
        self, process_instance_id: Id, activity_id: str, timeout: timedelta = _HALF_A_MINUTE
    ) -> ActivityInstanceDto:
        """Wait until an activity has begun: ``GET /process-instance/{id}/activity-instances``.

        One that is still to begin by a job (``asyncBefore``) has not. One that begins and ends at once is not seen. It is
        asked for as by `wait_until_ended`.

        Args:
            process_instance_id: Its id.
            activity_id: Of the activity, in the model.
            timeout: How long to wait at most.

        Raises:
            TimeoutError: The instance has not come there in time; it says where it stands.
            NoSuchInstance: It does not exist, has ended, or may not be seen.
        """
        return self._send(until_at(process_instance_id, activity_id, timeout))


@frozen
class AsyncInstances:
    """Process instances, for `AsyncEngineClient`; as `Instances`, awaited."""

    _send: AsyncSend

    @property
    def variables(self) -> AsyncInstanceVariables:
        """Their variables."""
        return AsyncInstanceVariables(self._send)

    async def get(self, process_instance_id: Id) -> ProcessInstanceDto:
        """As `Instances.get`."""
        return await self._send(plans.get(process_instance_id))

    def list(self, **filters: Unpack[InstanceFilters]) -> AsyncListing[ProcessInstanceDto]:
        """As `Instances.list`."""
        return AsyncListing(self._send, plans.query(filters))

    async def delete(
        self,
        process_instance_id: Id,
        *,
        skip_custom_listeners: bool = False,
        skip_io_mappings: bool = False,
        skip_subprocesses: bool = False,
    ) -> None:
        """As `Instances.delete`."""
        await self._send(
            plans.delete(
                process_instance_id,
                skip_custom_listeners=skip_custom_listeners,
                skip_io_mappings=skip_io_mappings,
                skip_subprocesses=skip_subprocesses,
            )
        )

    async def suspend(self, process_instance_id: Id) -> None:
        """As `Instances.suspend`."""
        await self._send(plans.suspension(process_instance_id, suspended=True))

    async def activate(self, process_instance_id: Id) -> None:
        """As `Instances.activate`."""
        await self._send(plans.suspension(process_instance_id, suspended=False))

    async def modify(
        self,
        process_instance_id: Id,
        *,
        cancel: Activities = (),
        start_before: Activities = (),
        start_after: Activities = (),
        variables: Mapping[str, object] | None = None,
        annotation: str | None = None,
    ) -> None:
        """As `Instances.modify`."""
        await self._send(
            plans.modify(
                process_instance_id,
                cancel=cancel,
                start_before=start_before,
                start_after=start_after,
                variables=variables,
                annotation=annotation,
            )
        )

    async def wait_until_ended(
        self,
        process_instance_id: Id,
        timeout: timedelta = _HALF_A_MINUTE,  # noqa: ASYNC109 - its error says where the instance stands
    ) -> HistoricProcessInstanceDto:
        """As `Instances.wait_until_ended`."""
        return await self._send(until_ended(process_instance_id, timeout))

    async def wait_until_at(
        self,
        process_instance_id: Id,
        activity_id: str,
        timeout: timedelta = _HALF_A_MINUTE,  # noqa: ASYNC109 - its error says where the instance stands
    ) -> ActivityInstanceDto:
        """As `Instances.wait_until_at`."""
        return await self._send(until_at(process_instance_id, activity_id, timeout))

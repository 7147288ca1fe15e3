"""``client.history``: what ran, and what runs, as far as the engine keeps a history of it."""

from base64 import b64encode
from typing import Unpack

from attrs import frozen

from camunda_rest.api.historic_activity_instance import (
    query_historic_activity_instances,
    query_historic_activity_instances_count,
)
from camunda_rest.api.historic_process_instance import (
    get_historic_process_instance,
    query_historic_process_instances,
    query_historic_process_instances_count,
)
from camunda_rest.api.historic_variable_instance import (
    get_historic_variable_instance_binary,
    query_historic_variable_instances,
    query_historic_variable_instances_count,
)
from camunda_rest.models import (
    HistoricActivityInstanceDto,
    HistoricActivityInstanceQueryDto,
    HistoricActivityInstanceQuerySorting,
    HistoricProcessInstanceDto,
    HistoricProcessInstanceQueryDto,
    HistoricProcessInstanceQuerySorting,
    HistoricVariableInstanceDto,
    HistoricVariableInstanceQueryDto,
    VariableValueDto,
)
from camunda_worker.client.advice import about_past_instance
from camunda_worker.client.arguments import Id, given
from camunda_worker.client.filters import checked, sorting
from camunda_worker.client.filters.history import (
    PastActivityFilters,
    PastInstanceFilters,
    PastVariableFilters,
)
from camunda_worker.client.listing import AsyncListing, Listing, Pages, Query
from camunda_worker.client.steps import AsyncSend, Call, Send, Steps, read
from camunda_worker.dtos import from_dtos
from camunda_worker.variables import Variables


@frozen
class History:
    """The history, for `EngineClient`."""

    _send: Send

    def instance(self, process_instance_id: Id) -> HistoricProcessInstanceDto:
        """An instance, whether it runs or has ended: ``GET /history/process-instance/{id}``.

        Raises:
            NoSuchInstance: The history does not have it.
        """
        return self._send(_instance(process_instance_id))

    def instances(self, **filters: Unpack[PastInstanceFilters]) -> Listing[HistoricProcessInstanceDto]:
        """Process instances, by id if not by `sort_by`: ``POST /history/process-instance``.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, _instances(filters))

    def activities(self, **filters: Unpack[PastActivityFilters]) -> Listing[HistoricActivityInstanceDto]:
        """Activity instances, by id if not by `sort_by`: ``POST /history/activity-instance``.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, _activities(filters))

    def variables(self, **filters: Unpack[PastVariableFilters]) -> Listing[HistoricVariableInstanceDto]:
        """Variables with their last values, as the engine writes them, by id: ``POST /history/variable-instance``.

        Of Bytes and files it writes no content. `variables_of` decodes those of one instance.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, _variables(filters))

    def variables_of(self, process_instance_id: Id) -> Variables:
        """An instance's own variables with their last values, decoded when asked for: ``POST /history/variable-instance``.

        Local ones of activities are not among them. Of a file they hold name and type.

        Raises:
            NoSuchInstance: The history does not have the instance.
        """
        return self._send(_variables_of(process_instance_id))


@frozen
class AsyncHistory:
    """The history, for `AsyncEngineClient`; as `History`, awaited."""

    _send: AsyncSend

    async def instance(self, process_instance_id: Id) -> HistoricProcessInstanceDto:
        """As `History.instance`."""
        return await self._send(_instance(process_instance_id))

    def instances(self, **filters: Unpack[PastInstanceFilters]) -> AsyncListing[HistoricProcessInstanceDto]:
        """As `History.instances`."""
        return AsyncListing(self._send, _instances(filters))

    def activities(self, **filters: Unpack[PastActivityFilters]) -> AsyncListing[HistoricActivityInstanceDto]:
        """As `History.activities`."""
        return AsyncListing(self._send, _activities(filters))

    def variables(self, **filters: Unpack[PastVariableFilters]) -> AsyncListing[HistoricVariableInstanceDto]:
        """As `History.variables`."""
        return AsyncListing(self._send, _variables(filters))

    async def variables_of(self, process_instance_id: Id) -> Variables:
        """As `History.variables_of`."""
        return await self._send(_variables_of(process_instance_id))


def _instance(process_instance_id: Id) -> Steps[HistoricProcessInstanceDto]:
    return about_past_instance(
        read(get_historic_process_instance, id=given("process_instance_id", process_instance_id))
    )


def _instances(filters: PastInstanceFilters) -> Query[HistoricProcessInstanceDto]:
    fields = checked(filters, PastInstanceFilters)
    order = sorting(HistoricProcessInstanceQuerySorting, fields, "instanceId")
    body = HistoricProcessInstanceQueryDto(**fields, sorting=order)
    return Query.of(query_historic_process_instances, query_historic_process_instances_count, body=body)


def _activities(filters: PastActivityFilters) -> Query[HistoricActivityInstanceDto]:
    fields = checked(filters, PastActivityFilters)
    order = sorting(HistoricActivityInstanceQuerySorting, fields, "activityInstanceId")
    body = HistoricActivityInstanceQueryDto(**fields, sorting=order)
    return Query.of(query_historic_activity_instances, query_historic_activity_instances_count, body=body)


def _variables(filters: PastVariableFilters) -> Query[HistoricVariableInstanceDto]:
    # without a sorting the engine sorts by id, which for variables is no sorting that could be asked for
    body = HistoricVariableInstanceQueryDto(**checked(filters, PastVariableFilters))
    size = read(query_historic_variable_instances_count, body=body)

    def page(first: int, most: int) -> Call[list[HistoricVariableInstanceDto]]:
        return read(
            query_historic_variable_instances,
            body=body,
            first_result=first,
            max_results=most,
            deserialize_values=False,
        )

    return Query(page, size)


def _variables_of(process_instance_id: Id) -> Steps[Variables]:
    yield from _instance(process_instance_id)  # without one there would be no variables, and no error
    own = {}
    pages = Pages(_variables({"process_instance_id": str(process_instance_id)}))
    while not pages.ended:
        for one in (yield from pages.next()):
            if one.activity_instance_id == process_instance_id:
                value = (yield from _bytes(one)) if one.type_ == "Bytes" else one.value
                own[str(one.name)] = VariableValueDto(value=value, type_=one.type_, value_info=one.value_info)
    return from_dtos(own)


def _bytes(variable: HistoricVariableInstanceDto) -> Steps[str]:
    """What a list leaves out, as it would be in it."""
    content = yield from read(get_historic_variable_instance_binary, id=variable.id)
    return b64encode(content.payload.read()).decode()

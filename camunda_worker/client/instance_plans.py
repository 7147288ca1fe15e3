"""What `instances` asks of the engine."""

from collections.abc import Mapping

from camunda_rest.api.process_instance import (
    delete_process_instance,
    get_process_instance,
    modify_process_instance,
    query_process_instances,
    query_process_instances_count,
    update_suspension_state_by_id,
)
from camunda_rest.models import (
    ProcessInstanceDto,
    ProcessInstanceModificationDto,
    ProcessInstanceQueryDto,
    ProcessInstanceQuerySorting,
    SuspensionStateDto,
    TriggerVariableValueDto,
)
from camunda_rest.types import UNSET
from camunda_worker.client.advice import about_instance
from camunda_worker.client.arguments import Id, encoded, given, said
from camunda_worker.client.filters import checked, sorting
from camunda_worker.client.filters.instances import InstanceFilters
from camunda_worker.client.listing import Query
from camunda_worker.client.starting import Activities, instructions
from camunda_worker.client.steps import Steps, read, write


def get(process_instance_id: Id) -> Steps[ProcessInstanceDto]:
    """``GET /process-instance/{id}``."""
    given("process_instance_id", process_instance_id)
    return (yield from about_instance(read(get_process_instance, id=process_instance_id)))


def query(filters: InstanceFilters) -> Query[ProcessInstanceDto]:
    """``POST /process-instance``."""
    fields = checked(filters, InstanceFilters)
    order = sorting(ProcessInstanceQuerySorting, fields, "instanceId")
    body = ProcessInstanceQueryDto(**fields, sorting=order)
    return Query.of(query_process_instances, query_process_instances_count, body=body)


def delete(process_instance_id: Id, **skipped: bool) -> Steps[None]:
    """``DELETE /process-instance/{id}``."""
    given("process_instance_id", process_instance_id)
    yield from about_instance(write(delete_process_instance, id=process_instance_id, **skipped))


def suspension(process_instance_id: Id, *, suspended: bool) -> Steps[None]:
    """``PUT /process-instance/{id}/suspended``."""
    given("process_instance_id", process_instance_id)
    body = SuspensionStateDto(suspended=suspended)
    yield from get(process_instance_id)  # the engine would not say that there is none
    yield from about_instance(write(update_suspension_state_by_id, id=process_instance_id, body=body))


def modify(
    process_instance_id: Id,
    *,
    cancel: Activities,
    start_before: Activities,
    start_after: Activities,
    variables: Mapping[str, object] | None,
    annotation: str | None,
) -> Steps[None]:
    """``POST /process-instance/{id}/modification``."""
    given("process_instance_id", process_instance_id)
    set_with_start = {
        name: TriggerVariableValueDto(value=dto.value, type_=dto.type_, value_info=dto.value_info)
        for name, dto in (yield from encoded(variables)).items()
    }
    starts = [
        *instructions("startBeforeActivity", start_before, set_with_start or UNSET),
        *instructions("startAfterActivity", start_after, set_with_start or UNSET),
    ]
    if variables and not starts:
        raise ValueError("variables: they are set with what is started; give start_before or start_after")
    if not (moves := [*starts, *instructions("cancel", cancel)]):
        raise ValueError("modify: give cancel, start_before or start_after")
    body = ProcessInstanceModificationDto(instructions=moves, annotation=said("annotation", annotation))
    yield from about_instance(write(modify_process_instance, id=process_instance_id, body=body))

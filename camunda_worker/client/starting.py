"""Starting process instances, and the instructions where tokens begin."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from camunda_rest.api.process_definition import (
    get_process_definitions,
    start_process_instance,
    start_process_instance_by_key,
    start_process_instance_by_key_and_tenant_id,
)
from camunda_rest.models import (
    MultipleProcessInstanceModificationInstructionType,
    ProcessInstanceModificationInstructionDto,
    ProcessInstanceWithVariablesDto,
    StartProcessInstanceDto,
    TriggerVariableMap,
)
from camunda_rest.types import UNSET, Unset
from camunda_worker.client.advice import about_definition
from camunda_worker.client.arguments import encoded, exclusive, given, said
from camunda_worker.client.results import StartedInstance, started
from camunda_worker.client.steps import Call, Steps, read, write
from camunda_worker.errors import NoSuchDefinition

Activities: TypeAlias = str | Sequence[str]
"""The id of an activity in the BPMN model, or several."""


def start_process(
    process_key: str | None,
    variables: Mapping[str, object] | None,
    *,
    business_key: str | None,
    tenant_id: str | None,
    version_tag: str | None,
    definition_id: str | None,
    start_before: Activities,
    start_after: Activities,
    with_variables: bool,
) -> Steps[StartedInstance]:
    """Start an instance of the one definition that the arguments name."""
    _check_definition(process_key, version_tag, definition_id, tenant_id)
    starts = [
        *instructions("startBeforeActivity", start_before),
        *instructions("startAfterActivity", start_after),
    ]
    body = StartProcessInstanceDto(
        business_key=said("business_key", business_key),
        variables=(yield from encoded(variables)),
        start_instructions=starts or UNSET,
        with_variables_in_return=with_variables or UNSET,
    )
    if version_tag is not None:
        definition_id = yield from _tagged(str(process_key), version_tag, tenant_id)
    return started((yield from about_definition(_call(process_key, definition_id, tenant_id, body))))


def instructions(
    kind: MultipleProcessInstanceModificationInstructionType,
    activities: Activities,
    variables: TriggerVariableMap | Unset = UNSET,
) -> Iterator[ProcessInstanceModificationInstructionDto]:
    """One instruction for each activity."""
    for activity in [activities] if isinstance(activities, str) else activities:
        yield ProcessInstanceModificationInstructionDto(
            type_=kind, activity_id=given("an activity's id", activity), variables=variables
        )


def _check_definition(
    process_key: str | None, version_tag: str | None, definition_id: str | None, tenant_id: str | None
) -> None:
    exclusive(process_key=process_key, definition_id=definition_id)
    exclusive(version_tag=version_tag, definition_id=definition_id)
    exclusive(tenant_id=tenant_id, definition_id=definition_id)
    if definition_id is not None:
        given("definition_id", definition_id)
    else:
        given("process_key", process_key or "", "the id that the BPMN model gives to the process; ")
    said("version_tag", version_tag)
    said("tenant_id", tenant_id)


def _tagged(key: str, version_tag: str, tenant_id: str | None) -> Steps[str]:
    definitions = yield from read(
        get_process_definitions,
        key=key,
        version_tag=version_tag,
        tenant_id_in=tenant_id,
        without_tenant_id=True if tenant_id is None else None,
        sort_by="version",
        sort_order="desc",
        max_results=1,
    )
    for definition in definitions:
        return str(definition.id)
    # the engine answers with an empty list where it would answer 404 for a key alone
    raise NoSuchDefinition(
        404,
        f"no process definition with key {key!r}, version tag {version_tag!r} and "
        + ("no tenant" if tenant_id is None else f"tenant {tenant_id!r}")
        + "; is it deployed so, and may this user see it?",
        operation="GET /process-definition",
    )


def _call(
    key: str | None, definition_id: str | None, tenant_id: str | None, body: StartProcessInstanceDto
) -> Call[ProcessInstanceWithVariablesDto]:
    if definition_id is not None:
        return write(start_process_instance, id=definition_id, body=body)
    if tenant_id is not None:
        return write(start_process_instance_by_key_and_tenant_id, key=key, tenant_id=tenant_id, body=body)
    return write(start_process_instance_by_key, key=key, body=body)

"""Process definitions: found, looked at, started, suspended, deleted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import ModuleType

from attrs import evolve

from camunda_rest.api.process_definition import (
    delete_process_definition,
    delete_process_definitions_by_key,
    delete_process_definitions_by_key_and_tenant_id,
    get_activity_statistics,
    get_activity_statistics_by_process_definition_key,
    get_activity_statistics_by_process_definition_key_and_tenant_id,
    get_deployed_start_form,
    get_deployed_start_form_by_key,
    get_deployed_start_form_by_key_and_tenant_id,
    get_latest_process_definition_by_tenant_id,
    get_process_definition,
    get_process_definition_bpmn_20_xml,
    get_process_definition_bpmn_20_xml_by_key,
    get_process_definition_bpmn_20_xml_by_key_and_tenant_id,
    get_process_definition_by_key,
    get_process_definition_diagram,
    get_process_definition_diagram_by_key,
    get_process_definition_diagram_by_key_and_tenant_id,
    get_process_definition_statistics,
    get_process_definitions,
    get_process_definitions_count,
    get_rendered_start_form,
    get_rendered_start_form_by_key,
    get_rendered_start_form_by_key_and_tenant_id,
    get_start_form,
    get_start_form_by_key,
    get_start_form_by_key_and_tenant_id,
    get_start_form_variables,
    get_start_form_variables_by_key,
    get_start_form_variables_by_key_and_tenant_id,
    get_static_called_process_definitions,
    restart_process_instance,
    restart_process_instance_async_operation,
    start_process_instance,
    start_process_instance_by_key,
    start_process_instance_by_key_and_tenant_id,
    submit_form,
    submit_form_by_key,
    submit_form_by_key_and_tenant_id,
    update_history_time_to_live_by_process_definition_id,
    update_history_time_to_live_by_process_definition_key,
    update_history_time_to_live_by_process_definition_key_and_tenant_id,
    update_process_definition_suspension_state,
    update_process_definition_suspension_state_by_id,
    update_process_definition_suspension_state_by_key,
    update_process_definition_suspension_state_by_key_and_tenant_id,
)
from camunda_rest.models import (
    HistoricProcessInstanceQueryDto,
    HistoryTimeToLiveDto,
    ProcessDefinitionSuspensionStateDto,
    ProcessInstanceModificationInstructionDto,
    RestartProcessInstanceDto,
    RestartProcessInstanceModificationInstructionDto,
    StartProcessInstanceDto,
    StartProcessInstanceFormDto,
    TriggerVariableValueDto,
    VariableValueDto,
)
from conformance.calls import Call
from conformance.spellings import Named, by, tenant_for
from conformance.world import FAILING, USER_TASK, Definition, World, unique

SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
XHTML = b"<form>m\xc3\xbcller</form>"
JSON_FORM = b'{"id": "form", "type": "default", "components": []}'
DEPLOYED_FORM = 'camunda:formKey="embedded:deployment:KEY.html"'
FIELDS = """<extensionElements><camunda:formData>
    <camunda:formField id="amount" label="Amount" type="long" defaultValue="5"/>
    <camunda:formField id="at" label="At" type="date"/>
</camunda:formData></extensionElements>"""


def process(
    world: World,
    spelling: str = "by_id",
    *elements: str,
    more: dict[str, str | bytes] | None = None,
    **parts: str,
) -> Named:
    tenant = tenant_for(world, spelling)
    definition = world.define(*(elements or [USER_TASK]), tenant=tenant, more=more, **parts)
    return Named.of(definition, spelling, tenant)


def test_get_process_definitions(world: World, call: Call) -> None:
    definition = process(world).definition
    order = {"sort_by": "deployTime", "sort_order": "desc"}
    after = datetime.now(UTC) - timedelta(minutes=5)
    (found,) = call(
        get_process_definitions, key=definition.key, latest_version=True, deployed_after=after, **order
    )
    assert (found.id, found.version_tag, found.history_time_to_live) == (definition.id, None, 1)


def test_get_process_definitions_of_a_tag(world: World, call: Call) -> None:
    tag = unique("tag")
    definition = world.define(USER_TASK, attributes=f'camunda:versionTag="{tag}"')
    (found,) = call(get_process_definitions, version_tag=tag, startable_in_tasklist=True)
    assert (found.id, found.version_tag) == (definition.id, tag)


def test_get_process_definitions_count(world: World, call: Call) -> None:
    assert call(get_process_definitions_count, key=process(world).definition.key).count == 1


@by(get_process_definition, get_process_definition_by_key, get_latest_process_definition_by_tenant_id)
def test_get_process_definition(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling)
    assert call(operation, *named.names).id == named.definition.id


@by(
    get_process_definition_bpmn_20_xml,
    get_process_definition_bpmn_20_xml_by_key,
    get_process_definition_bpmn_20_xml_by_key_and_tenant_id,
)
def test_get_process_definition_xml(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling)
    assert f'<process id="{named.definition.key}"' in call(operation, *named.names).bpmn_20_xml


@by(
    get_process_definition_diagram,
    get_process_definition_diagram_by_key,
    get_process_definition_diagram_by_key_and_tenant_id,
)
def test_get_process_definition_diagram(
    world: World, call: Call, operation: ModuleType, spelling: str
) -> None:
    found = call(operation, *process(world, spelling, more={"KEY.svg": SVG}).names)
    assert (found.payload.read(), found.mime_type) == (SVG, "image/svg+xml")


def test_get_process_definition_diagram_where_there_is_none(world: World, call: Call) -> None:
    assert call(get_process_definition_diagram, process(world).definition.id) is None


@by(
    get_activity_statistics,
    get_activity_statistics_by_process_definition_key,
    get_activity_statistics_by_process_definition_key_and_tenant_id,
)
def test_get_activity_statistics(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling, FAILING)
    instance = world.start(named.definition)
    world.fail(world.the("/job", processInstanceId=instance)["id"])
    (found,) = call(operation, *named.names, failed_jobs=True, incidents=True)
    (incident,) = found.incidents
    assert (found.id, found.instances, found.failed_jobs) == ("fails", 1, 1)
    assert (incident.incident_type, incident.incident_count) == ("failedJob", 1)


def test_get_process_definition_statistics(world: World, call: Call) -> None:
    definition = process(world).definition
    world.start(definition)
    every = call(get_process_definition_statistics, failed_jobs=True, incidents_for_type="failedJob")
    (found,) = [one for one in every if one.id == definition.id]
    assert (found.definition.key, found.instances, found.failed_jobs) == (definition.key, 1, 0)


def test_get_static_called_process_definitions(world: World, call: Call) -> None:
    called = process(world).definition
    element = f'<callActivity id="call" calledElement="{called.key}"/>'
    (found,) = call(get_static_called_process_definitions, world.define(element).id)
    assert (found.id, found.called_from_activity_ids) == (called.id, ["call"])


# --- forms ---


@by(get_start_form, get_start_form_by_key, get_start_form_by_key_and_tenant_id)
def test_get_start_form(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling, start_attributes='camunda:formKey="embedded:app:form.html"')
    assert call(operation, *named.names).key == "embedded:app:form.html"


def test_get_start_form_by_reference(world: World, call: Call) -> None:
    reference = 'camunda:formRef="some" camunda:formRefBinding="latest"'
    found = call(get_start_form, process(world, start_attributes=reference).definition.id)
    assert (found.key, found.camunda_form_ref.key) == (None, "some")


@by(get_rendered_start_form, get_rendered_start_form_by_key, get_rendered_start_form_by_key_and_tenant_id)
def test_get_rendered_start_form(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    found = call(operation, *process(world, spelling, start=FIELDS).names)
    assert found.mime_type == "application/xhtml+xml"
    assert b'cam-variable-name="amount"' in found.payload.read()


@by(get_deployed_start_form, get_deployed_start_form_by_key, get_deployed_start_form_by_key_and_tenant_id)
def test_get_deployed_start_form(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling, start_attributes=DEPLOYED_FORM, more={"KEY.html": XHTML})
    found = call(operation, *named.names)
    assert (found.payload.read(), found.mime_type) == (XHTML, "application/xhtml+xml")


@by(get_deployed_start_form, get_deployed_start_form_by_key, get_deployed_start_form_by_key_and_tenant_id)
def test_get_deployed_start_form_as_json(
    world: World, call: Call, operation: ModuleType, spelling: str
) -> None:
    by_key = 'camunda:formKey="camunda-forms:deployment:KEY.form"'
    named = process(world, spelling, start_attributes=by_key, more={"KEY.form": JSON_FORM})
    found = call(operation, *named.names)
    assert (found.payload.read(), found.mime_type) == (JSON_FORM, "application/json")


@by(get_start_form_variables, get_start_form_variables_by_key, get_start_form_variables_by_key_and_tenant_id)
def test_get_start_form_variables(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling, start=FIELDS)
    found = call(operation, *named.names, variable_names="amount", deserialize_values=False)
    assert {name: one.value for name, one in found.items()} == {"amount": 5}


@by(submit_form, submit_form_by_key, submit_form_by_key_and_tenant_id)
def test_submit_form(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling, start=FIELDS)
    at = VariableValueDto(value=SOON, type_="Date")
    body = StartProcessInstanceFormDto(business_key="b-1", variables={"at": at})
    started = call(operation, *named.names, body=body)
    assert started.business_key == "b-1"
    kept = world.get(f"/process-instance/{started.id}/variables/at")
    assert datetime.fromisoformat(kept["value"]) == SOON


# --- what is done with them ---


@by(start_process_instance, start_process_instance_by_key, start_process_instance_by_key_and_tenant_id)
def test_start_process_instance(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling)
    at = VariableValueDto(value=SOON, type_="Date")
    body = StartProcessInstanceDto(business_key="b-1", variables={"at": at}, with_variables_in_return=True)
    started = call(operation, *named.names, body=body)
    assert started.definition_id == named.definition.id
    assert datetime.fromisoformat(started.variables["at"].value) == SOON


def test_start_process_instance_without_a_word(world: World, call: Call) -> None:
    started = call(start_process_instance, process(world).definition.id, body=StartProcessInstanceDto())
    assert (started.business_key, started.variables, started.ended) == (None, None, False)


def test_start_process_instance_somewhere(world: World, call: Call) -> None:
    named = process(world, "by_id", USER_TASK, '<userTask id="after"/>')
    seen = TriggerVariableValueDto(value=True, type_="Boolean", local=False)
    step = ProcessInstanceModificationInstructionDto(
        type_="startBeforeActivity", activity_id="after", variables={"seen": seen}
    )
    body = StartProcessInstanceDto(
        start_instructions=[step], skip_custom_listeners=True, skip_io_mappings=True
    )
    started = call(start_process_instance, *named.names, body=body)
    assert world.the("/task", processInstanceId=started.id)["taskDefinitionKey"] == "after"
    assert world.get(f"/process-instance/{started.id}/variables")["seen"]["value"] is True


def ended(world: World) -> tuple[Definition, str, RestartProcessInstanceDto]:
    """A definition, the business key of an instance of it that was deleted, and how to start it again."""
    definition, business_key = process(world).definition, unique("b")
    instance = world.start(definition, business_key)
    world.delete(f"/process-instance/{instance}")
    step = RestartProcessInstanceModificationInstructionDto(type_="startBeforeActivity", activity_id="review")
    body = RestartProcessInstanceDto(
        process_instance_ids=[instance],
        instructions=[step],
        initial_variables=True,
        skip_io_mappings=True,
        skip_custom_listeners=True,
        without_business_key=False,
    )
    return definition, business_key, body


def test_restart_process_instance(world: World, call: Call) -> None:
    definition, business_key, body = ended(world)
    call(restart_process_instance, definition.id, body=body)
    assert world.the("/process-instance", businessKey=business_key)


def test_restart_process_instance_async_operation(world: World, call: Call) -> None:
    definition, business_key, body = ended(world)
    query = HistoricProcessInstanceQueryDto(process_instance_business_key=business_key)
    body = evolve(body, process_instance_ids=None, historic_process_instance_query=query)
    batch = call(restart_process_instance_async_operation, definition.id, body=body)
    world.run_batch(world.get(f"/batch/{batch.id}"))
    assert world.the("/process-instance", businessKey=business_key)


@by(
    update_history_time_to_live_by_process_definition_id,
    update_history_time_to_live_by_process_definition_key,
    update_history_time_to_live_by_process_definition_key_and_tenant_id,
)
def test_update_history_time_to_live(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling)
    call(operation, *named.names, body=HistoryTimeToLiveDto(history_time_to_live=7))
    assert world.get(f"/process-definition/{named.definition.id}")["historyTimeToLive"] == 7


@by(
    update_process_definition_suspension_state_by_id,
    update_process_definition_suspension_state_by_key,
    update_process_definition_suspension_state_by_key_and_tenant_id,
)
def test_update_suspension_state(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling)
    instance = world.start(named.definition)
    body = ProcessDefinitionSuspensionStateDto(suspended=True, include_process_instances=True)
    call(operation, *named.names, body=body)
    assert world.get(f"/process-definition/{named.definition.id}")["suspended"]
    assert world.get(f"/process-instance/{instance}")["suspended"]


def test_update_process_definition_suspension_state(world: World, call: Call) -> None:
    definition = process(world).definition
    body = ProcessDefinitionSuspensionStateDto(process_definition_key=definition.key, suspended=True)
    call(update_process_definition_suspension_state, body=body)
    assert world.get(f"/process-definition/{definition.id}")["suspended"]


def test_update_process_definition_suspension_state_later(world: World, call: Call) -> None:
    definition = process(world).definition
    body = ProcessDefinitionSuspensionStateDto(
        process_definition_key=definition.key, suspended=True, execution_date=SOON
    )
    call(update_process_definition_suspension_state, body=body)
    assert not world.get(f"/process-definition/{definition.id}")["suspended"]


@by(
    delete_process_definition,
    delete_process_definitions_by_key,
    delete_process_definitions_by_key_and_tenant_id,
)
def test_delete_process_definition(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = process(world, spelling)
    instance = world.start(named.definition)
    call(operation, *named.names, cascade=True, skip_custom_listeners=True, skip_io_mappings=True)
    assert not world.exists(f"/process-definition/{named.definition.id}")
    assert not world.exists(f"/process-instance/{instance}")
